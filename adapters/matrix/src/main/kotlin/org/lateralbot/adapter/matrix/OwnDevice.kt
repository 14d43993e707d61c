package org.lateralbot.adapter.matrix

import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.key
import de.connect2x.trixnity.client.key.KeyTrustService
import de.connect2x.trixnity.client.key.UploadSignaturesException
import de.connect2x.trixnity.client.store.KeyStore
import de.connect2x.trixnity.clientserverapi.client.UIA
import de.connect2x.trixnity.clientserverapi.model.authentication.IdentifierType
import de.connect2x.trixnity.clientserverapi.model.uia.AuthenticationRequest
import java.nio.file.Files
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withTimeoutOrNull
import org.lateralbot.core.log.Trace
import org.slf4j.LoggerFactory

/** The device that the bot is on its homeserver. */
internal class OwnDevice(private val client: MatrixClient, private val account: MatrixAccount) {

  companion object {
    private val LOG = LoggerFactory.getLogger(OwnDevice::class.java)
    private val TO_VOUCH = 60.seconds
  }

  /**
   * Signs the device with the account's own identity, once: newer clients send no keys to devices
   * that nobody vouches for. Without it the bot still runs.
   */
  suspend fun vouch() {
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
}
