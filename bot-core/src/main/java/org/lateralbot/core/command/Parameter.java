package org.lateralbot.core.command;

import java.util.List;

/**
 * What stands behind a command's word, in order.
 *
 * @param name its name in the bundles ({@code parameter.NAME}), shown in the usage
 * @param kind how it is read
 * @param required whether the command makes no sense without it
 * @param completion what is offered while it is typed
 * @param choices the only words that make sense; empty if others do
 */
public record Parameter(
    String name, Kind kind, boolean required, Completion completion, List<String> choices) {

  /** How a parameter is read. */
  public enum Kind {
    /** The number of a poll or pledge: {@code #7} or {@code garden#7}. Stands first. */
    ITEM,
    /** The rest of the line. Stands last. */
    TEXT
  }

  public Parameter {
    choices = List.copyOf(choices);
  }

  public static Parameter item() {
    return new Parameter("item", Kind.ITEM, true, Completion.ITEMS, List.of());
  }

  /** An item that a reply, a thread or a single open one can stand for. */
  public static Parameter itemOrImplied() {
    return new Parameter("item", Kind.ITEM, false, Completion.ITEMS, List.of());
  }

  public static Parameter text(String name) {
    return new Parameter(name, Kind.TEXT, true, Completion.NONE, List.of());
  }

  public static Parameter optionalText(String name) {
    return new Parameter(name, Kind.TEXT, false, Completion.NONE, List.of());
  }

  /** The same, completed while it is typed. */
  public Parameter completedBy(Completion offered) {
    return new Parameter(name, kind, required, offered, choices);
  }

  /** The same, one of these words. */
  public Parameter oneOf(String... words) {
    return new Parameter(name, kind, required, completion, List.of(words));
  }
}
