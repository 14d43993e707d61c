package org.lateralbot.core.command;

/** What somebody wants of the bot, in one normal form however it was addressed. */
public sealed interface Request {

  /**
   * A command to be carried out.
   *
   * @param word the word that calls it
   * @param rest what stands behind the word; line feeds are kept
   * @param certain whether it is surely for this bot, so that even an unknown word is answered
   */
  record CommandLine(String word, String rest, boolean certain) implements Request {}

  /** Something asked in plain words. */
  record Question(String text) implements Request {}

  /** Plain words that read like a command: its right form is shown, and nothing is carried out. */
  record Lookalike(String word, String rest) implements Request {}
}
