package org.lateralbot.adapter.matrix

import de.connect2x.lognity.api.backend.Backend
import de.connect2x.trixnity.client.CryptoDriverModule
import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.MatrixClient.LoginState
import de.connect2x.trixnity.client.MediaStoreModule
import de.connect2x.trixnity.client.RepositoriesModule
import de.connect2x.trixnity.client.create
import de.connect2x.trixnity.client.createTrixnityBotModuleFactories
import de.connect2x.trixnity.client.cryptodriver.vodozemac.vodozemac
import de.connect2x.trixnity.client.key
import de.connect2x.trixnity.client.key.KeyTrustService
import de.connect2x.trixnity.client.key.UploadSignaturesException
import de.connect2x.trixnity.client.media
import de.connect2x.trixnity.client.media.okio.okio
import de.connect2x.trixnity.client.room
import de.connect2x.trixnity.client.roomEventEncryptionServices
import de.connect2x.trixnity.client.room.encrypt
import de.connect2x.trixnity.client.store.AccountStore
import de.connect2x.trixnity.client.store.KeyStore
import de.connect2x.trixnity.client.store.Room
import de.connect2x.trixnity.client.store.repository.exposed.exposed
import de.connect2x.trixnity.clientserverapi.client.MatrixClientAuthProviderData
import de.connect2x.trixnity.clientserverapi.client.SyncState
import de.connect2x.trixnity.clientserverapi.client.UIA
import de.connect2x.trixnity.clientserverapi.client.classicLogin
import de.connect2x.trixnity.clientserverapi.model.authentication.IdentifierType
import de.connect2x.trixnity.clientserverapi.model.sync.SyncResponseSerializer
import de.connect2x.trixnity.clientserverapi.model.uia.AuthenticationRequest
import de.connect2x.trixnity.clientserverapi.model.user.Filters
import de.connect2x.trixnity.clientserverapi.model.user.Filters.RoomFilter.RoomEventFilter
import de.connect2x.trixnity.core.AuthRequired
import de.connect2x.trixnity.core.ClientEventEmitter.Priority
import de.connect2x.trixnity.core.MatrixServerException
import de.connect2x.trixnity.core.model.RoomId
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent
import de.connect2x.trixnity.core.model.events.DecryptedMegolmEvent
import de.connect2x.trixnity.core.model.events.block.EventContentBlocks
import de.connect2x.trixnity.core.model.events.UnknownEventContent
import de.connect2x.trixnity.core.model.events.m.RelatesTo
import de.connect2x.trixnity.core.model.events.m.room.EncryptedFile
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
import io.ktor.http.Url
import io.ktor.http.content.TextContent
import io.ktor.http.contentType
import java.io.IOException
import java.net.http.HttpClient
import java.nio.file.Files
import java.util.Optional
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
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
import okio.Path.Companion.toOkioPath
import org.jetbrains.exposed.sql.Database
import org.jetbrains.exposed.sql.transactions.transaction
import org.lateralbot.core.chat.LoginRefusedException
import org.lateralbot.core.log.Trace
import org.slf4j.LoggerFactory

/**
 * The one place that knows the client library, with the two files beside it, and in Kotlin: Trixnity's
 * functions suspend, and its ids are value classes, so Java cannot call them. Nothing is decided here.
 */
@OptIn(ExperimentalSerializationApi::class)
internal class TrixnityPort private constructor(
    private val client: MatrixClient,
    private val database: Database,
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
    private val LONGEST_WAIT = 2.minutes
    private val TO_KNOW_A_ROOM = 10.seconds
    private val TO_VOUCH = 60.seconds
    private val TO_CLOSE = 2.seconds
    private val POLLS = listOf("start", "response", "end")
        .flatMap { listOf("m.poll.$it", "org.matrix.msc3381.poll.$it") }
    private val MESSAGES =
        listOf("m.room.message", "m.room.encrypted", "m.reaction", "m.room.redaction") + POLLS

    /**
     * Opens the session kept in the account's folder, or logs in if none is kept.
     *
     * @throws LoginRefusedException if the homeserver does not let the account in
     * @throws HomeserverException if it cannot be reached
     */
    @JvmStatic
    fun open(account: MatrixAccount): MatrixPort = translated {
      Backend.set(Slf4jBackend)
      val folder = SessionFolder(account.folder)
      folder.make()
      // Written at once: a session that went back in time after a crash would encrypt two messages
      // under one index, and clients refuse the second. Closed by close(), not by a hook that
      // would pull it away from under what still runs.
      val database = Database.connect(
          "jdbc:h2:file:${folder.session()}" +
              ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0")
      runBlocking { TrixnityPort(session(account, database), database, account) }
    }

    /** Trixnity 5.0.1 refuses a login together with a kept session, so it is asked without one first. */
    private suspend fun session(account: MatrixAccount, database: Database): MatrixClient {
      val kept = client(account, database, null)
      return if (kept.exceptionOrNull() is IllegalArgumentException) {
        client(account, database, login(account)).getOrThrow()
      } else {
        kept.getOrThrow()
      }
    }

    private suspend fun client(account: MatrixAccount, database: Database, login: MatrixClientAuthProviderData?) =
        MatrixClient.create(
            repositoriesModule = RepositoriesModule.exposed(database),
            mediaStoreModule = MediaStoreModule.okio(SessionFolder(account.folder).media().toOkioPath()),
            cryptoDriverModule = CryptoDriverModule.vodozemac(),
            authProviderData = login,
        ) {
          name = "matrix"
          modulesFactories = createTrixnityBotModuleFactories() + ::wholeKeys
          httpClientEngine = engine()
        }

    private fun engine() = Java.create { protocolVersion = HttpClient.Version.HTTP_1_1 }

    private suspend fun login(account: MatrixAccount): MatrixClientAuthProviderData {
      LOG.info("logging in at {}", account.homeserver)
      return MatrixClientAuthProviderData.classicLogin(
          baseUrl = Url(account.homeserver.toString()),
          identifier = IdentifierType.User(account.user),
          password = account.password,
          initialDeviceDisplayName = account.deviceName,
          httpClientEngine = engine(),
      ).getOrElse { failure ->
        throw if (failure is MatrixServerException && failure.statusCode == HttpStatusCode.Forbidden)
            LoginRefusedException(
                "${account.homeserver} does not let ${account.user} in: check the user and the password.", failure)
        else failure
      }
    }

    /** In words of our own: the library's messages may quote accounts and requests. */
    private fun <T> translated(block: () -> T): T = try {
      block()
    } catch (refused: LoginRefusedException) {
      throw refused
    } catch (said: HomeserverException) {
      throw said
    } catch (refused: MatrixServerException) {
      val forGood = refused.statusCode == HttpStatusCode.Forbidden || refused.statusCode == HttpStatusCode.NotFound
      throw HomeserverException("the homeserver refuses: ${refused.statusCode.value}", refused, forGood)
    } catch (failure: InterruptedException) {
      Thread.currentThread().interrupt()
      throw HomeserverException("interrupted", failure)
    } catch (failure: Exception) {
      throw HomeserverException("the homeserver does not answer: ${failure.javaClass.simpleName}", failure)
    }
  }

  override fun userId() = client.userId.full

  override fun start(listener: MatrixPort.SyncListener) = calling {
    // After everything of Trixnity's own, and before it keeps the token of this sync. Loading members
    // emits what looks like a sync, too; it has no token.
    client.api.sync.subscribe(Priority.LAST) { events ->
      if (events.syncResponse.nextBatch.isNotEmpty()) {
        val since = Optional.ofNullable(accountStore.getAccount()?.syncBatchToken)
        val response = json.encodeToString(responses, events.syncResponse)
        withContext(Dispatchers.IO) { listener.synced(response, since) }.await()
      }
    }
    client.started.first { it }
    useOwnFilter()
    client.startSync(presence = null)
    val state = combine(client.syncState, client.loginState) { sync, login -> sync to login }
        .first { (sync, login) -> sync == SyncState.RUNNING || login == LoginState.LOGGED_OUT }
    if (state.second == LoginState.LOGGED_OUT) throw LoginRefusedException(
        "The homeserver has ended the session of ${account.user}. Start the bot again: it logs in as a new" +
            " device. What was encrypted for the old one can no longer be read.")
    scope.launch { vouchForDevice() }
    scope.launch { tellOfTrouble() }
    Unit
  }

  /**
   * Trixnity asks only for types it has classes for, and keeps the filter for ever. So it is set anew
   * at every start; the homeserver gives the same id for the same filter. Receipts, typing and
   * presence are left out: each would cost a sync.
   */
  private suspend fun useOwnFilter() {
    val none = RoomEventFilter(notTypes = setOf("*"))
    val state = mappings.state.map { it.type }.toSet()
    val filter = Filters(
        presence = Filters.EventFilter(notTypes = setOf("*")),
        room = Filters.RoomFilter(
            ephemeral = none,
            accountData = none,
            state = RoomEventFilter(lazyLoadMembers = true, types = state),
            timeline = RoomEventFilter(limit = 50, lazyLoadMembers = true, types = state + MESSAGES)))
    val id = persistent(Duration.INFINITE) { client.api.user.setFilter(client.userId, filter).getOrThrow() }
    accountStore.updateAccount { it?.copy(filterId = id) }
  }

  /**
   * Signs the device with the account's own identity, once: newer clients send no keys to devices
   * that nobody vouches for. Without it the bot still runs.
   */
  private suspend fun vouchForDevice() {
    val folder = SessionFolder(account.folder)
    if (Files.exists(folder.recoveryKey())) return
    val done = withTimeoutOrNull(TO_VOUCH) {
      runCatching {
        val bootstrap = client.key.bootstrapCrossSigning()
        try {
          val first = bootstrap.result.getOrThrow()
          val last = if (first is UIA.Step) first.authenticate(password()).getOrThrow() else first
          check(last is UIA.Success) { "the homeserver wants more than the password" }
        } catch (stale: UploadSignaturesException) {
          LOG.debug("the account had another identity before: {}", stale.javaClass.simpleName)
          signOwnDevice()
        }
        folder.keepRecoveryKey(bootstrap.recoveryKey)
      }
    }
    if (done?.isSuccess == true) LOG.info("this device is vouched for; keep a copy of {}", folder.recoveryKey())
    else LOG.warn("nobody vouches for this device, so some clients may not let it read: {}",
        done?.exceptionOrNull()?.let(Trace::of) ?: "it took too long")
  }

  private fun password() =
      AuthenticationRequest.Password(IdentifierType.User(client.userId.localpart), account.password)

  /** Where the account had an identity before, the library signs with the public half of the old one. */
  private suspend fun signOwnDevice() {
    client.di.get<KeyStore>().getOutdatedKeysFlow().first { client.userId !in it }
    client.di.get<KeyTrustService>().trustAndSignKeys(setOf(client.signingKey), client.userId)
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
    persistent { client.api.room.sendMessageEvent(roomId, wire, transaction).getOrThrow().full }
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
      val url = persistent { client.media.uploadMedia(file.url, keepMediaInCache = false).getOrThrow() }
      buildJsonObject { put("file", json.encodeToJsonElement(EncryptedFile.serializer(), file.copy(url = url))) }
    } else {
      val local = client.media.prepareUploadMedia(bytes.toByteArrayFlow(), ContentType.parse(mediaType))
      val url = persistent { client.media.uploadMedia(local, keepMediaInCache = false).getOrThrow() }
      buildJsonObject { put("url", JsonPrimitive(url)) }
    }
    said.toString()
  }

  override fun get(path: String): Optional<String> = calling {
    try {
      Optional.of(persistent { ask("GET", path, null) })
    } catch (refused: MatrixServerException) {
      if (refused.statusCode != HttpStatusCode.NotFound && refused.statusCode != HttpStatusCode.Forbidden) throw refused
      Optional.empty()
    }
  }

  override fun tell(method: String, path: String, body: String): String =
      calling { persistent { ask(method, path, body) } }

  private suspend fun ask(how: String, path: String, body: String?): String =
      client.api.baseClient.baseClient.request("/_matrix/client/v3/$path") {
        method = HttpMethod.parse(how)
        attributes.put(AuthRequired.attributeKey, AuthRequired.YES)
        body?.let { contentType(ContentType.Application.Json); setBody(TextContent(it, ContentType.Application.Json)) }
      }.bodyAsText()

  /**
   * Tries again when the homeserver is away for a moment, and when it wants less at a time. Safe to
   * repeat, because of transaction ids.
   */
  private suspend fun <T> persistent(limit: Duration = LONGEST_WAIT, block: suspend () -> T): T = withTimeout(limit) {
    var pause = 250L
    while (true) {
      try {
        return@withTimeout block()
      } catch (away: IOException) {
        LOG.debug("trying again after {}", away.javaClass.simpleName)
      } catch (refused: MatrixServerException) {
        if (refused.statusCode != HttpStatusCode.TooManyRequests && refused.statusCode.value < 500) throw refused
      }
      delay(pause)
      pause = minOf(pause * 2, 4000)
    }
    @Suppress("UNREACHABLE_CODE") error("unreachable")
  }

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
        transaction(database) { exec("SET DB_CLOSE_DELAY 0") } // closed with this connection
        true
      }
    }
    if (inTime == null) LOG.warn("the session was not closed in time; what it needs is on disk")
  }
}
