package org.lateralbot.adapter.matrix

import de.connect2x.trixnity.core.MatrixServerException
import io.ktor.http.HttpStatusCode
import java.io.IOException
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.delay
import kotlinx.coroutines.withTimeout
import org.lateralbot.core.chat.LoginRefusedException
import org.slf4j.LoggerFactory

private val LOG = LoggerFactory.getLogger(TrixnityPort::class.java)
internal val LONGEST_WAIT = 2.minutes

/**
 * Tries again when the homeserver is away for a moment, and when it wants less at a time. Safe to
 * repeat, because of transaction ids.
 */
internal suspend fun <T> persistently(limit: Duration = LONGEST_WAIT, block: suspend () -> T): T = withTimeout(limit) {
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

/** In words of our own: the library's messages may quote accounts and requests. */
internal fun <T> translated(block: () -> T): T = try {
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
