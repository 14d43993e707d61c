package org.lateralbot.adapter.matrix

import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.cryptodriver.ClientOlmEncryptionServiceRequestHandler
import de.connect2x.trixnity.client.cryptodriver.ClientOlmKeysChangeEmitter
import de.connect2x.trixnity.client.store.AccountStore
import de.connect2x.trixnity.client.store.KeyStore
import de.connect2x.trixnity.client.store.OlmCryptoStore
import de.connect2x.trixnity.client.store.TransactionManager
import de.connect2x.trixnity.core.Unsubscriber
import de.connect2x.trixnity.core.model.UserId
import de.connect2x.trixnity.core.model.events.ClientEvent.RoomEvent
import de.connect2x.trixnity.core.model.events.ClientEvent.ToDeviceEvent
import de.connect2x.trixnity.core.model.events.ToDeviceEventContent
import de.connect2x.trixnity.core.model.events.m.ForwardedRoomKeyEventContent
import de.connect2x.trixnity.core.model.events.m.KeyRequestAction
import de.connect2x.trixnity.core.model.events.m.RoomKeyRequestEventContent
import de.connect2x.trixnity.core.model.events.m.room.EncryptedMessageEventContent.MegolmEncryptedMessageEventContent
import de.connect2x.trixnity.core.model.events.m.room.EncryptedToDeviceEventContent.OlmEncryptedToDeviceEventContent
import de.connect2x.trixnity.core.model.keys.EncryptionAlgorithm
import de.connect2x.trixnity.core.model.keys.Key
import de.connect2x.trixnity.core.model.keys.KeyAlgorithm
import de.connect2x.trixnity.crypto.driver.CryptoDriver
import de.connect2x.trixnity.crypto.invoke
import de.connect2x.trixnity.crypto.olm.DecryptedOlmEventContainer
import de.connect2x.trixnity.crypto.olm.OlmDecrypter
import de.connect2x.trixnity.crypto.olm.OlmDecrypterImpl
import de.connect2x.trixnity.crypto.olm.OlmEncryptionService
import de.connect2x.trixnity.crypto.olm.OlmEncryptionServiceRequestHandler
import de.connect2x.trixnity.crypto.olm.OlmKeysChange
import de.connect2x.trixnity.crypto.olm.OlmKeysChangeEmitter
import de.connect2x.trixnity.crypto.olm.StoredInboundMegolmSession
import java.util.UUID
import java.util.concurrent.ConcurrentHashMap
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import org.koin.dsl.module
import org.slf4j.LoggerFactory

/** Puts the classes below into the client library. */
internal fun roomKeys() = module {
  single<OlmKeysChangeEmitter> { ChangedKeyCounts(ClientOlmKeysChangeEmitter(get())) }
  single<OlmDecrypter> { WholeKeys(get<OlmDecrypterImpl>(), get(), get()) }
  single<OlmEncryptionServiceRequestHandler> { PersistentKeyRequests(get<ClientOlmEncryptionServiceRequestHandler>()) }
}

/**
 * Tells how many of the bot's keys the homeserver has left only when that has changed. Every sync says
 * it, and Trixnity would open, seal and write the account each time.
 */
private class ChangedKeyCounts(private val counts: OlmKeysChangeEmitter) : OlmKeysChangeEmitter {

  override fun subscribeOneTimeKeysCount(subscriber: suspend (OlmKeysChange) -> Unit): Unsubscriber {
    var dealtWith: OlmKeysChange? = null
    return counts.subscribeOneTimeKeysCount { count ->
      if (count != dealtWith) subscriber(count)
      dealtWith = count
    }
  }
}

/**
 * Keeps the key in a message between devices together with the fact that the message was opened. Such
 * a message opens only once: a program that is killed between the two would never get its key.
 */
private class WholeKeys(
    private val decrypter: OlmDecrypter,
    private val keys: KeyStore,
    private val transactions: TransactionManager,
) : OlmDecrypter by decrypter {

  override suspend fun handleOlmEvents(events: List<ToDeviceEvent<OlmEncryptedToDeviceEventContent>>) =
      events.forEach { event ->
        keys.getDeviceKeys(event.sender).first() // May have to ask the homeserver, so not within the transaction.
        transactions.writeTransaction { decrypter.handleOlmEvents(listOf(event)) }
      }
}

/**
 * Tries again while the homeserver is away. By itself Trixnity leaves a device out whose keys it cannot
 * get at that moment, and its owner cannot read what the bot says.
 */
private class PersistentKeyRequests(private val requests: OlmEncryptionServiceRequestHandler) :
    OlmEncryptionServiceRequestHandler {

  companion object {
    private val LONGEST = 20.seconds
  }

  override suspend fun claimKeys(oneTimeKeys: Map<UserId, Map<String, KeyAlgorithm>>) =
      runCatching { persistently(LONGEST) { requests.claimKeys(oneTimeKeys).getOrThrow() } }

  override suspend fun sendToDevice(events: Map<UserId, Map<String, ToDeviceEventContent>>) =
      runCatching { persistently(LONGEST) { requests.sendToDevice(events).getOrThrow() } }
}

/**
 * Asks who said something for its key once more, when the key does not come by itself. Clients give a
 * key again to a device that they gave it to before, and only then
 * ([specification](https://spec.matrix.org/v1.11/client-server-api/#key-requests)).
 */
internal class LostKeys(private val client: MatrixClient, private val scope: CoroutineScope) {

  private val olm = client.di.get<OlmEncryptionService>()
  private val driver = client.di.get<CryptoDriver>()
  private val accounts = client.di.get<AccountStore>()
  private val keys = client.di.get<OlmCryptoStore>()
  /** Who was asked, by session. */
  private val asked = ConcurrentHashMap<String, UserId>()

  companion object {
    private val LOG = LoggerFactory.getLogger(LostKeys::class.java)
    private val TO_COME_BY_ITSELF = 5.seconds
    private val TO_ANSWER = 1.hours
    private const val MOST = 1000
  }

  init {
    client.di.get<OlmDecrypter>().subscribe(::take)
  }

  /** Asks for the key of an event if it is not there soon; once an hour for each key. */
  fun ask(event: RoomEvent<MegolmEncryptedMessageEventContent>) {
    val session = event.content.sessionId
    if (asked.size >= MOST || asked.putIfAbsent(session, event.sender) != null) return
    scope.launch {
      delay(TO_COME_BY_ITSELF)
      if (olm.decryptMegolm(event).isFailure && request(session, event)) delay(TO_ANSWER)
      asked.remove(session)
    }
  }

  private suspend fun request(session: String, event: RoomEvent<MegolmEncryptedMessageEventContent>): Boolean {
    val request = RoomKeyRequestEventContent(
        KeyRequestAction.REQUEST,
        client.deviceId,
        UUID.randomUUID().toString(),
        RoomKeyRequestEventContent.RequestedKeyInfo(event.roomId, session, EncryptionAlgorithm.Megolm))
    @Suppress("DEPRECATION") // Clients still send it, and it spares the sender's other devices.
    val device = event.content.deviceId ?: "*"
    return client.api.user.sendToDevice(mapOf(event.sender to mapOf(device to request)))
        .onFailure { LOG.debug("a key could not be asked for: {}", it.javaClass.simpleName) }
        .isSuccess
  }

  /** Takes a key only from the device that made it, so it is worth as much as at the first time. */
  private suspend fun take(event: DecryptedOlmEventContainer) {
    val content = event.decrypted.content as? ForwardedRoomKeyEventContent ?: return
    val own = event.decrypted.sender == asked[content.sessionId] &&
        content.senderKey == event.encrypted.content.senderKey &&
        content.senderClaimedKey == event.decrypted.senderKeys.keys.filterIsInstance<Key.Ed25519Key>().firstOrNull()?.value
    if (own) keep(content)
  }

  private suspend fun keep(content: ForwardedRoomKeyEventContent) {
    val pickleKey = checkNotNull(accounts.getAccount()).olmPickleKey
    driver.megolm.inboundGroupSession.import(driver.megolm.exportedSessionKey(content.sessionKey)).use { session ->
      if (session.sessionId != content.sessionId) return
      val key = StoredInboundMegolmSession(
          senderKey = content.senderKey,
          senderSigningKey = content.senderClaimedKey,
          sessionId = content.sessionId,
          roomId = content.roomId,
          firstKnownIndex = session.firstKnownIndex.toLong(),
          hasBeenBackedUp = false,
          isTrusted = true,
          forwardingCurve25519KeyChain = emptyList(),
          pickled = session.pickle(driver.key.pickleKey(pickleKey)))
      keys.updateInboundMegolmSession(content.sessionId, content.roomId) { known ->
        known?.takeIf { it.firstKnownIndex <= key.firstKnownIndex } ?: key
      }
    }
  }
}
