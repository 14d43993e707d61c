package org.lateralbot.adapter.discord;

import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;

/** Writes a slash command as the line that somebody would have typed instead. */
final class CommandLines {

  private CommandLines() {}

  /**
   * The line, without a prefix.
   *
   * @param options the value of an option by its name; null for one that was left out
   */
  static String of(CommandSpec spec, Function<String, @Nullable String> options) {
    StringJoiner line = new StringJoiner(" ").add(spec.name());
    for (Parameter parameter : spec.parameters()) {
      String value = options.apply(parameter.name());
      if (value != null) {
        line.add(parameter.kind() == Parameter.Kind.ITEM ? item(value) : value);
      }
    }
    for (Flag flag : spec.flags()) {
      String value = options.apply(flag.name());
      if (value != null && flag.value() != Flag.Value.NONE) {
        line.add("--" + flag.name()).add(isOneText(flag.value()) ? word(value) : value);
      } else if ("true".equals(value)) {
        line.add("--" + flag.name());
      }
    }
    return line.toString();
  }

  /** People type {@code 7} for {@code #7}. */
  private static String item(String value) {
    return value.strip().matches("\\d{1,9}") ? "#" + value.strip() : value.strip();
  }

  private static boolean isOneText(Flag.Value value) {
    return value == Flag.Value.WORD || value == Flag.Value.WORDS;
  }

  private static String word(String value) {
    return value.contains(" ") ? '"' + value.replace("\"", "") + '"' : value;
  }
}
