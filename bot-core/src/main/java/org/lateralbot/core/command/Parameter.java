package org.lateralbot.core.command;

/**
 * What stands behind a command's word, in order.
 *
 * @param name its name in the bundles ({@code parameter.NAME}), shown in the usage
 * @param kind how it is read
 * @param required whether the command makes no sense without it
 */
public record Parameter(String name, Kind kind, boolean required) {

  /** How a parameter is read. */
  public enum Kind {
    /** The number of a poll or pledge: {@code #7} or {@code garden#7}. Stands first. */
    ITEM,
    /** The rest of the line. Stands last. */
    TEXT
  }

  public static Parameter item() {
    return new Parameter("item", Kind.ITEM, true);
  }

  /** An item that a reply, a thread or a single open one can stand for. */
  public static Parameter itemOrImplied() {
    return new Parameter("item", Kind.ITEM, false);
  }

  public static Parameter text(String name) {
    return new Parameter(name, Kind.TEXT, true);
  }

  public static Parameter optionalText(String name) {
    return new Parameter(name, Kind.TEXT, false);
  }
}
