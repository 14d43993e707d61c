package org.lateralbot.core.chat;

/** How somebody told the bot what they want. */
public enum Manner {
  /** A line that they typed where they are. */
  TYPED,
  /**
   * Chosen from what the bot offers, such as a slash command, a button or a menu. The text is a
   * command without its prefix, surely meant for this bot, and nobody else sees it.
   */
  CHOSEN,
  /**
   * A sign on a message, such as a reaction. The text is a command without its prefix; it is
   * answered only if it did not count, because everybody sees the sign itself.
   */
  REACTED
}
