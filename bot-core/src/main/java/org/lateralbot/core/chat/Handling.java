package org.lateralbot.core.chat;

/** What became of a message that came in. */
public enum Handling {
  /** It was dealt with, and answered unless the answer is silence. */
  HANDLED,
  /** It had been dealt with before; nothing was changed or said. */
  REPEATED,
  /** It was none of the bot's business; no trace of it is kept. */
  IGNORED
}
