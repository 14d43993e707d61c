package org.lateralbot.adapter.matrix

import de.connect2x.lognity.api.ansi.AnsiScope
import de.connect2x.lognity.api.backend.Backend
import de.connect2x.lognity.api.backend.NoopBackend
import de.connect2x.lognity.api.context.ContextBuilder
import de.connect2x.lognity.api.logger.Level
import de.connect2x.lognity.api.logger.Logger
import de.connect2x.lognity.api.logger.NoopLogger
import de.connect2x.lognity.api.marker.Marker
import org.slf4j.LoggerFactory

/**
 * The library's log, for those who look into a fault: at debug level at most, because its lines name
 * accounts and rooms. What an operator must know is said by this module itself.
 */
internal object Slf4jBackend : Backend by NoopBackend {
  override fun createLogger(name: String?, contextSpec: ContextBuilder.() -> Unit): Logger = Slf4jLogger(name ?: "de.connect2x.trixnity")
}

private class Slf4jLogger(name: String) : Logger by NoopLogger {
  private val log = LoggerFactory.getLogger(name)

  override var isEnabled: Boolean
    get() = log.isDebugEnabled
    set(value) = Unit

  override var level: Level
    get() = if (log.isTraceEnabled) Level.TRACE else Level.WARN
    set(value) = Unit

  override fun log(level: Level, message: AnsiScope.() -> Any) {
    if (level >= Level.WARN) log.debug("{}", message(AnsiScope)) else log.trace("{}", message(AnsiScope))
  }

  override fun log(marker: Marker?, level: Level, message: AnsiScope.() -> Any) = log(level, message)
}
