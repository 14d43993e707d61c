package org.lateralbot.adapter.matrix

import de.connect2x.lognity.api.backend.Backend
import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.MatrixClient.LoginState
import de.connect2x.trixnity.client.media
import de.connect2x.trixnity.client.room
import de.connect2x.trixnity.client.room.encrypt
import de.connect2x.trixnity.client.roomEventEncryptionServices
import de.connect2x.trixnity.client.store.AccountStore
import de.connect2x.trixnity.client.store.Room
import de.connect2x.trixnity.clientserverapi.client.SyncState
import de.connect2x.trixnity.clientserverapi.model.sync.Sync
import de.connect2x.trixnity.clientserverapi.model.sync.SyncResponseSerializer
import de.connect2x.trixnity.core.AuthRequired
import de.connect2x.trixnity.core.ClientEventEmitter.Priority
import de.connect2x.trixnity.core.MatrixServerException
import de.connect2x.trixnity.core.model.RoomId
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent.MessageEvent
import de.connect2x.trixnity.core.model.events.DecryptedMegolmEvent
import de.connect2x.trixnity.core.model.events.UnknownEventContent
import de.connect2x.trixnity.core.model.events.block.EventContentBlocks
import de.connect2x.trixnity.core.model.events.m.RelatesTo
import de.connect2x.trixnity.core.model.events.m.room.EncryptedFile
import de.connect2x.trixnity.core.model.events.m.room.EncryptedMessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.EncryptedMessageEventContent.MegolmEncryptedMessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.Membership
import de.connect2x.trixnity.core.serialization.events.EventContentSerializerMappings
import de.connect2x.trixnity.crypto.olm.OlmEncryptionService
import de.connect2x.trixnity.utils.toByteArrayFlow
import io.ktor.client.engine.java.Java
import io.ktor.client.request.request
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.HttpMethod
import io.ktor.http.HttpStatusCode
import io.ktor.http.content.TextContent
import io.ktor.http.contentType
import java.util.Optional
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import org.lateralbot.core.chat.LoginRefusedException
import org.slf4j.LoggerFactory

/**
 * The one place that knows the client library, with the files beside it, and in Kotlin: Trixnity's
 * functions suspend, and its ids are value classes, so Java cannot call them. Nothing is decided here.
 */
@OptIn(ExperimentalSerializationApi::class)
internal class TrixnityPort private constructor(
    private val client: MatrixClient,
    private val session: TrixnitySession,
    private val account: MatrixAccount,
) : MatrixPort {

  private val json = client.di.get<Json>()
  private val mappings = client.di.get<EventContentSerializerMappings>()
  private val olm = client.di.get<OlmEncryptionService>()
  private val accountStore = client.di.get<AccountStore>()
  private val responses = SyncResponseSerializer(json, mappings)
  private val roomEvents = checkNotNull(json.serializersModule.getContextual(RoomEvent::class))
  private val decrypted = checkNotNull(json.serializersModule.getContextual(DecryptedMegolmEvent::class))
  private val scope = CoroutineScope(Dispatchers.IO + SupervisorJob())
  private val lostKeys = LostKeys(client, scope)
  @Volatile private var closed = false

  companion object {
    private val LOG = LoggerFactory.getLogger(TrixnityPort::class.java)
    private val TO_KNOW_A_ROOM = 10.seconds
    private val TO_CLOSE = 2.seconds

    /**
     * Opens the session kept in the account's folder, or logs in if none is kept.
     *
     * @throws LoginRefusedException if the homeserver does not let the account in
     * @throws HomeserverException if it cannot be reached
     */
    @JvmStatic
    fun open(account: MatrixAccount): MatrixPort = translated {
      Backend.set(Slf4jBackend)
      val session = TrixnitySession(account)
      try {
        runBlocking { TrixnityPort(session.open(), session, account) }
      } catch (failure: Throwable) {
        runCatching { session.close() }.onFailure(failure::addSuppressed)
        throw failure
      }
    }
  }

  override fun userId() = client.userId.full

  override fun start(listener: MatrixPort.SyncListener) = calling {
    client.api.sync.subscribe(Priority.FIRST) { events ->
      if (isPlainTalk(events.syncResponse)) listener.take(events.syncResponse)
    }
    // After everything of Trixnity's own, and before it keeps the token of this sync. Loading members
    // emits what looks like a sync, too; it has no token.
    client.api.sync.subscribe(Priority.LAST) { events ->
      val response = events.syncResponse
      if (response.nextBatch.isNotEmpty() && !isPlainTalk(response)) listener.take(response)
    }
    client.started.first { it }
    useOwnFilter()
    client.startSync(presence = null)
    val state = combine(client.syncState, client.loginState) { sync, login -> sync to login }
        .first { (sync, login) -> sync == SyncState.RUNNING || login == LoginState.LOGGED_OUT }
    if (state.second == LoginState.LOGGED_OUT) throw LoginRefusedException(
        "The homeserver has ended the session of ${account.user}. Start the bot again: it logs in as a new" +
            " device. What was encrypted for the old one can no longer be read.")
    scope.launch { OwnDevice(client, account).vouch() }
    scope.launch { tellOfTrouble() }
    Unit
  }

  private suspend fun MatrixPort.SyncListener.take(response: Sync.Response) {
    val since = Optional.ofNullable(accountStore.getAccount()?.syncBatchToken)
    withContext(Dispatchers.IO) { synced(json.encodeToString(responses, response), since) }.await()
  }

  /**
   * Whether things were only said, and in the clear. Then the core takes them before Trixnity does:
   * nothing in them changes how they are read or answered, and Trixnity's writing holds up no answer.
   */
  private fun isPlainTalk(response: Sync.Response): Boolean {
    val rooms = response.room
    val joined = rooms?.join.orEmpty().values
    return response.nextBatch.isNotEmpty() &&
        response.toDevice?.events.isNullOrEmpty() &&
        rooms?.invite.isNullOrEmpty() && rooms?.leave.isNullOrEmpty() && rooms?.knock.isNullOrEmpty() &&
        joined.all { room ->
          room.timeline?.events.orEmpty().all { it is MessageEvent && it.content !is EncryptedMessageEventContent } &&
              room.timeline?.limited != true && room.state?.events.isNullOrEmpty() && room.stateAfter?.events.isNullOrEmpty()
        }
  }

  /** Trixnity keeps a filter for ever, so it is set anew at every start; the homeserver gives the same id for the same. */
  private suspend fun useOwnFilter() {
    val filter = persistently(Duration.INFINITE) { client.api.user.setFilter(client.userId, syncFilter(mappings)).getOrThrow() }
    accountStore.updateAccount { it?.copy(filterId = filter) }
  }

  private suspend fun tellOfTrouble() {
    var away = false
    combine(client.syncState, client.loginState) { sync, login -> sync to login }.collect { (sync, login) ->
      if (login == LoginState.LOGGED_OUT) LOG.error("the homeserver has ended the session; start the bot again")
      else if (!away && sync == SyncState.ERROR) { away = true; LOG.warn("the homeserver cannot be reached; trying on") }
      else if (away && sync == SyncState.RUNNING) { away = false; LOG.info("the homeserver is back") }
    }
  }

  override fun isSyncing() = !closed && client.syncState.value == SyncState.RUNNING

  override fun decrypt(event: String): Optional<String> = calling {
    val sealed = json.decodeFromString(roomEvents, event)
    if (sealed.content !is MegolmEncryptedMessageEventContent) return@calling Optional.empty()
    @Suppress("UNCHECKED_CAST")
    sealed as RoomEvent<MegolmEncryptedMessageEventContent>
    val open = olm.decryptMegolm(sealed).onFailure { lostKeys.ask(sealed) }.getOrNull()
    Optional.ofNullable(open?.let { json.encodeToString(decrypted, it) })
  }

  override fun send(room: String, type: String, content: String, transaction: String): String = calling {
    val roomId = RoomId(room)
    val raw = json.parseToJsonElement(content).jsonObject
    // Unknown to the library on purpose: it is sent exactly as given.
    val plain = UnknownEventContent(raw, EventContentBlocks(), type)
    joined(roomId)
    val sealed = client.roomEventEncryptionServices.encrypt(plain, roomId)?.getOrThrow() ?: error("cannot encrypt")
    val wire = if (sealed is MegolmEncryptedMessageEventContent) sealed.copy(relatesTo = relation(raw)) else sealed
    persistently { client.api.room.sendMessageEvent(roomId, wire, transaction).getOrThrow().full }
  }

  /** Waits a little for a room that is only just being joined. */
  private suspend fun joined(roomId: RoomId): Room {
    val room = withTimeoutOrNull(TO_KNOW_A_ROOM) {
      client.room.getById(roomId).first { it != null && it.membership != Membership.INVITE }
    }
    return room?.takeIf { it.membership == Membership.JOIN }
        ?: throw HomeserverException("the bot is not in the room", IllegalStateException("${room?.membership}"), true)
  }

  /** What an event relates to stays in clear, so that homeserver and clients find it. */
  private fun relation(content: JsonObject): RelatesTo? =
      content["m.relates_to"]?.let { json.decodeFromJsonElement(RelatesTo.Serializer, it) }

  override fun upload(room: String, bytes: ByteArray, mediaType: String): String = calling {
    val encrypted = joined(RoomId(room)).encrypted
    val said = if (encrypted == true) {
      val file = client.media.prepareUploadEncryptedMedia(bytes.toByteArrayFlow())
      val url = persistently { client.media.uploadMedia(file.url, keepMediaInCache = false).getOrThrow() }
      buildJsonObject { put("file", json.encodeToJsonElement(EncryptedFile.serializer(), file.copy(url = url))) }
    } else {
      val local = client.media.prepareUploadMedia(bytes.toByteArrayFlow(), ContentType.parse(mediaType))
      val url = persistently { client.media.uploadMedia(local, keepMediaInCache = false).getOrThrow() }
      buildJsonObject { put("url", JsonPrimitive(url)) }
    }
    said.toString()
  }

  override fun get(path: String): Optional<String> = calling {
    try {
      Optional.of(persistently { ask("GET", path, null) })
    } catch (refused: MatrixServerException) {
      if (refused.statusCode != HttpStatusCode.NotFound && refused.statusCode != HttpStatusCode.Forbidden) throw refused
      Optional.empty()
    }
  }

  override fun tell(method: String, path: String, body: String): String =
      calling { persistently { ask(method, path, body) } }

  override fun tellOnce(path: String, body: String): String =
      calling { withTimeout(LONGEST_WAIT) { ask("POST", path, body) } }

  private suspend fun ask(how: String, path: String, body: String?): String =
      client.api.baseClient.baseClient.request("/_matrix/client/v3/$path") {
        method = HttpMethod.parse(how)
        attributes.put(AuthRequired.attributeKey, AuthRequired.YES)
        body?.let { contentType(ContentType.Application.Json); setBody(TextContent(it, ContentType.Application.Json)) }
      }.bodyAsText()

  /** For Java: waits, and gives up when the port is closed. */
  private fun <T> calling(block: suspend CoroutineScope.() -> T): T =
      translated { runBlocking { scope.async(block = block).await() } }

  override fun close() {
    if (closed) return
    closed = true
    scope.cancel()
    val inTime = runBlocking(Dispatchers.IO) {
      withTimeoutOrNull(TO_CLOSE) {
        client.cancelSync()
        client.closeSuspending()
        session.close()
        true
      }
    }
    if (inTime == null) LOG.warn("the session was not closed in time; what it needs is on disk")
  }
}
