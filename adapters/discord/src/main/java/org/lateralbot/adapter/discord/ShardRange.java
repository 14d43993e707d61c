package org.lateralbot.adapter.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which of a bot's shards this process serves.
 *
 * @param first from 0
 * @param last not before {@code first}, and below {@code total}
 * @param total how many there are in all processes together
 */
public record ShardRange(int first, int last, int total) {

  /** What a bot in fewer than 2,500 guilds needs. */
  public static final ShardRange WHOLE = new ShardRange(0, 0, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?/(\\d{1,4})");

  /** Reads {@code 0-3/16}, or {@code 0/1}; empty if it is neither or makes no sense. */
  public static Optional<ShardRange> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(form.group(1));
    int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
    int total = Integer.parseInt(form.group(3));
    return first <= last && last < total
        ? Optional.of(new ShardRange(first, last, total))
        : Optional.empty();
  }

  /** As it is written in the settings. */
  String text() {
    return first + "-" + last + "/" + total;
  }

  int count() {
    return last - first + 1;
  }

  int[] numbers() {
    return IntStream.rangeClosed(first, last).toArray();
  }
}
