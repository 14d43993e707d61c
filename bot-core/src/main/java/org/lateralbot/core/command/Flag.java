package org.lateralbot.core.command;

import java.util.List;

/**
 * A named setting of a command, typed as {@code --name} or {@code --name value}.
 *
 * @param name its name, without dashes
 * @param value what follows it
 * @param aliases other names for it
 * @param completion what is offered while its value is typed
 */
public record Flag(String name, Value value, List<String> aliases, Completion completion) {

  /** What is read after a flag's name. */
  public enum Value {
    /** Nothing. */
    NONE,
    /** One word. */
    WORD,
    /** A name of several words; one word, or in quotes, where the command's own text follows. */
    WORDS,
    /** Everything that reads as a span of time: {@code 1w 2d}. */
    DURATION,
    /** A date and, if one follows, a time of day. */
    DATE
  }

  public Flag {
    aliases = List.copyOf(aliases);
  }

  public static Flag of(String name, Value value, String... aliases) {
    return new Flag(name, value, List.of(aliases), Completion.NONE);
  }

  /** The same, its value completed while it is typed. */
  public Flag completedBy(Completion offered) {
    return new Flag(name, value, aliases, offered);
  }

  /** Whether a name typed without dashes means this flag; case does not matter. */
  public boolean isCalled(String typed) {
    return name.equalsIgnoreCase(typed) || aliases.stream().anyMatch(typed::equalsIgnoreCase);
  }
}
