package org.lateralbot.config;

/** How the log on standard error is written. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** A JSON object a line, for programs that gather logs. */
  JSON
}
