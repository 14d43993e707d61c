package org.lateralbot.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stood behind a command's word.
 *
 * @param item the poll or pledge named first, if the command takes one
 * @param text the rest without flags; line feeds are kept
 * @param flags the values by the flags' own names; the empty text for a flag without a value
 */
public record Arguments(Optional<ItemRef> item, String text, Map<String, String> flags) {

  public Arguments {
    flags = Map.copyOf(flags);
  }

  public boolean has(String flag) {
    return flags.containsKey(flag);
  }

  public Optional<String> flag(String flag) {
    return Optional.ofNullable(flags.get(flag));
  }

  /** The words and quoted texts of {@link #text()}. */
  public List<Token> tokens() {
    return Tokens.of(text);
  }
}
