package org.lateralbot.core.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What stood behind a command's word.
 *
 * @param item the poll or pledge named first, if the command takes one
 * @param text the rest without flags; line feeds are kept
 * @param flags the values by the flags' own names, in the order typed; the empty text for a flag
 *     without a value
 */
public record Arguments(Optional<ItemRef> item, String text, Map<String, String> flags) {

  private static final String WITHHELD = "…";

  public Arguments {
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
  }

  public boolean has(String flag) {
    return flags.containsKey(flag);
  }

  public Optional<String> flag(String flag) {
    return Optional.ofNullable(flags.get(flag));
  }

  /** The same about another item, as somebody would type it: flags first, then the text. */
  public String typedFor(String otherItem) {
    StringJoiner typed = new StringJoiner(" ").add(otherItem);
    flags.forEach(
        (name, value) -> typed.add("--" + name + (value.isEmpty() ? "" : " " + quoted(value))));
    return typed.add(text).toString().strip();
  }

  /** Only the item, with nothing of what was typed behind it. */
  String withheld() {
    return withheldFor(item.map(ItemRef::toString).orElse(""));
  }

  /** The same about another item, with nothing of what was typed behind it. */
  String withheldFor(String otherItem) {
    boolean bare = text.isEmpty() && flags.isEmpty();
    return (bare ? otherItem : otherItem + " " + WITHHELD).strip();
  }

  private static String quoted(String value) {
    return value.contains(" ") ? '"' + value + '"' : value;
  }
}
