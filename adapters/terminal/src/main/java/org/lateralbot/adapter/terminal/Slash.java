package org.lateralbot.adapter.terminal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words that command the terminal itself. */
enum Slash {
  AS("NAME", "alice"),
  ROOM("NAME", "garden"),
  DIRECT("", ""),
  MODERATOR("NAME", "alice"),
  JOIN("NAME", "bob"),
  LEAVE("NAME", "bob"),
  LATER("TIME", "3d"),
  REPLY("[ID]", "a7.1"),
  EVENT("ID", "a7"),
  HELP("", ""),
  QUIT("", "");

  private final String parameter;
  private final String value;

  Slash(String parameter, String value) {
    this.parameter = parameter;
    this.value = value;
  }

  static Optional<Slash> called(String word) {
    return Arrays.stream(values())
        .filter(slash -> slash.word().equalsIgnoreCase(word))
        .findFirst();
  }

  /** As it is typed: {@code /as}. */
  String word() {
    return "/" + key();
  }

  /** The end of the keys of its texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String usage() {
    return (word() + " " + parameter).strip();
  }

  String example() {
    return (word() + " " + value).strip();
  }

  /** Whether something has to stand behind the word. */
  boolean needsValue() {
    return !parameter.isEmpty() && !parameter.startsWith("[");
  }
}
