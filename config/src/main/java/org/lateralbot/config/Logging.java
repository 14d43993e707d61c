package org.lateralbot.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;

/** Sets up the log as the operator wants it; until then {@code logback.xml} holds. */
final class Logging {

  /** The variable that sets how much is logged; see {@code logback.xml}. */
  static final String LEVEL = "LATERAL_LOG_LEVEL";

  private static final String APPENDER = "stderr";
  private static final String OURS = "org.lateralbot";

  private Logging() {}

  /** From now on the log is written in this way. */
  static void use(LogFormat format) {
    if (format == LogFormat.JSON) {
      LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
      Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      ConsoleAppender<ILoggingEvent> appender =
          (ConsoleAppender<ILoggingEvent>) root.getAppender(APPENDER);
      appender.stop();
      appender.setEncoder(json(context));
      appender.start();
    }
  }

  /** A service tells of its comings and goings, unless the operator has set how much is logged. */
  static void tellOfTheService() {
    if (System.getenv(LEVEL) == null) {
      ((Logger) LoggerFactory.getLogger(OURS)).setLevel(Level.INFO);
    }
  }

  private static JsonEncoder json(LoggerContext context) {
    JsonEncoder json = new JsonEncoder();
    json.setContext(context);
    json.setWithContext(false);
    json.setWithNanoseconds(false);
    json.setWithSequenceNumber(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithFormattedMessage(true);
    json.start();
    return json;
  }
}
