package org.lateralbot.adapter.matrix

import de.connect2x.trixnity.client.CryptoDriverModule
import de.connect2x.trixnity.client.MatrixClient
import de.connect2x.trixnity.client.MediaStoreModule
import de.connect2x.trixnity.client.RepositoriesModule
import de.connect2x.trixnity.client.create
import de.connect2x.trixnity.client.createTrixnityBotModuleFactories
import de.connect2x.trixnity.client.cryptodriver.vodozemac.vodozemac
import de.connect2x.trixnity.client.media
import de.connect2x.trixnity.client.media.okio.okio
import de.connect2x.trixnity.client.room.encrypt
import de.connect2x.trixnity.client.store.repository.exposed.exposed
import de.connect2x.trixnity.clientserverapi.client.MatrixClientAuthProviderData
import de.connect2x.trixnity.clientserverapi.client.classicLogin
import de.connect2x.trixnity.clientserverapi.model.authentication.IdentifierType
import de.connect2x.trixnity.core.MatrixServerException
import io.ktor.client.engine.java.Java
import io.ktor.http.HttpStatusCode
import io.ktor.http.Url
import java.net.http.HttpClient
import okio.Path.Companion.toOkioPath
import org.h2.jdbcx.JdbcConnectionPool
import org.jetbrains.exposed.sql.Database
import org.jetbrains.exposed.sql.transactions.transaction
import org.lateralbot.core.chat.LoginRefusedException
import org.slf4j.LoggerFactory

/** The account's session with its homeserver, kept with all its keys in a database in the account's folder. */
internal class TrixnitySession(private val account: MatrixAccount) {

  private val folder = SessionFolder(account.folder).apply { make() }

  /**
   * Written at once: a session that went back in time after a crash would encrypt two messages under
   * one index, and clients refuse the second. Not closed by a hook, which would pull it away from under
   * what still runs. The connections stay open, else each transaction would open a session and parse
   * its statements anew.
   */
  private val connections = JdbcConnectionPool.create(
      "jdbc:h2:file:${folder.session()}" +
          ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0", "", "")
      .apply { maxConnections = MOST_CONNECTIONS }

  private val database = Database.connect(connections)

  companion object {
    private val LOG = LoggerFactory.getLogger(TrixnitySession::class.java)
    /** More than Trixnity ever uses at a time, since one that waits for another must not wait for a connection. */
    private const val MOST_CONNECTIONS = 1000
  }

  /** Opens what is kept, or logs in. Trixnity 5.0.1 refuses a login together with a kept session, so it comes second. */
  suspend fun open(): MatrixClient {
    val kept = client(null)
    return if (kept.exceptionOrNull() is IllegalArgumentException) client(login()).getOrThrow() else kept.getOrThrow()
  }

  private suspend fun client(login: MatrixClientAuthProviderData?) = MatrixClient.create(
      repositoriesModule = RepositoriesModule.exposed(database),
      mediaStoreModule = MediaStoreModule.okio(folder.media().toOkioPath()),
      cryptoDriverModule = CryptoDriverModule.vodozemac(),
      authProviderData = login,
  ) {
    name = "matrix"
    modulesFactories = createTrixnityBotModuleFactories() + ::roomKeys
    httpClientEngine = engine()
  }

  private fun engine() = Java.create { protocolVersion = HttpClient.Version.HTTP_1_1 }

  private suspend fun login(): MatrixClientAuthProviderData = engine().use { engine ->
    LOG.info("logging in at {}", account.homeserver)
    MatrixClientAuthProviderData.classicLogin(
        baseUrl = Url(account.homeserver.toString()),
        identifier = IdentifierType.User(account.user),
        password = account.password,
        initialDeviceDisplayName = account.deviceName,
        httpClientEngine = engine,
    ).getOrElse { failure ->
      throw if (failure is MatrixServerException && failure.statusCode == HttpStatusCode.Forbidden)
          LoginRefusedException(
              "${account.homeserver} does not let ${account.user} in: check the user and the password.", failure)
      else failure
    }
  }

  /** Closes the database; nothing may use the session any more. */
  fun close() {
    transaction(database) { exec("SET DB_CLOSE_DELAY 0") } // closed with the last connection
    connections.dispose()
  }
}
