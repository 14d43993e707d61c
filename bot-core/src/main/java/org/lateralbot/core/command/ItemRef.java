package org.lateralbot.core.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A poll or pledge as people name it.
 *
 * @param roomName the room, as in {@code garden#7}; needed in a direct room when two rooms have it
 * @param number the number behind {@code #}
 */
public record ItemRef(Optional<String> roomName, int number) {

  private static final Pattern FORM = Pattern.compile("([^\\s#]+)?#(\\d{1,9})[:,.]?");

  /** Reads {@code #7} or {@code garden#7}, also with {@code :} behind it; empty if it is neither. */
  public static Optional<ItemRef> read(String word) {
    Matcher matcher = FORM.matcher(word);
    return matcher.matches()
        ? Optional.of(
            new ItemRef(Optional.ofNullable(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return roomName.orElse("") + "#" + number;
  }
}
