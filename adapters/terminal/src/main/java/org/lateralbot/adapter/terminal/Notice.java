package org.lateralbot.adapter.terminal;

import java.util.List;

/**
 * What the terminal, not the bot, says to whoever types.
 *
 * @param lines top to bottom
 * @param answer whether it is an answer or a refusal; otherwise it only confirms what was done,
 *     which a program that reads along need not be told
 */
record Notice(List<String> lines, boolean answer) {

  static Notice done(String line) {
    return new Notice(List.of(line), false);
  }

  /** What somebody sees first. */
  static Notice welcome(Words words, String room, String botName) {
    return new Notice(
        List.of(words.say("welcome", room, botName), words.say("welcome.slash")), true);
  }

  static Notice refusal(String line) {
    return new Notice(List.of(line), true);
  }
}
