package org.lateralbot.adapter.terminal;

import java.nio.file.Path;
import java.util.Locale;

/**
 * How a terminal's world begins.
 *
 * @param botName the name by which people speak to the bot: letters, digits, - and _
 * @param speaker who speaks first; a name like those after {@code /as}
 * @param room the shared room to start in; a name like those after {@code /room}
 * @param language the language in which the terminal itself speaks
 * @param files the folder into which files that come with a message are written
 */
public record TerminalOptions(
    String botName, String speaker, String room, Locale language, Path files) {

  /** What is used where nothing else is wanted: {@code you} in {@code commons}, in English. */
  public static TerminalOptions standard(Path files) {
    return new TerminalOptions("lateral", "you", "commons", Locale.ENGLISH, files);
  }
}
