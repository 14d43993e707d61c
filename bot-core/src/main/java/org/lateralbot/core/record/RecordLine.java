package org.lateralbot.core.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of a record.
 *
 * @param text what the chain is built over, without a line feed
 * @param below what stands below it outside the chain, because it may be erased one day; what it
 *     said is held by a hash in {@code text}
 */
public record RecordLine(String text, Optional<String> below) {

  /** How many digits of its link stand before a line, so that the place of a change can be told. */
  public static final int DIGITS_BEFORE = 16;

  /** What the last line of a file begins with. */
  public static final String HEAD = "head ";

  private static final Pattern BROKEN = Pattern.compile("[\\\\\n\r]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\nr])");

  /** A line with nothing below. */
  public static RecordLine of(String text) {
    return new RecordLine(text, Optional.empty());
  }

  /** A constant as it stands in a line. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A point in time to the millisecond, as stores keep it: the same before and after a restart. */
  public static String moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Words that people typed, in a form that can stand in a line: each other text has another. */
  public static String words(String typed) {
    return BROKEN.matcher(typed).replaceAll(broken -> switch (broken.group().charAt(0)) {
      case '\n' -> "\\\\n";
      case '\r' -> "\\\\r";
      default -> "\\\\\\\\";
    });
  }

  /** What was typed, from its form in a line; empty if it is none. */
  public static Optional<String> typed(String words) {
    if (BROKEN.matcher(ESCAPED.matcher(words).replaceAll("")).find()) {
      return Optional.empty();
    }
    return Optional.of(ESCAPED.matcher(words).replaceAll(escaped -> switch (escaped.group(1)) {
      case "n" -> "\n";
      case "r" -> "\r";
      default -> "\\\\";
    }));
  }

  /** The head of the chain over lines. */
  public static Head head(Stream<RecordLine> lines) {
    Chain chain = new Chain();
    lines.forEach(line -> chain.add(line.text()));
    return chain.head();
  }

  /**
   * The file with these lines: the seed of the chain; each line behind the first digits of its link,
   * with what stands below it; the head.
   */
  public static String file(Stream<RecordLine> lines) {
    StringBuilder file = new StringBuilder(Chain.SEED).append('\n');
    Chain chain = new Chain();
    lines.forEach(line -> {
      String link = chain.add(line.text());
      file.append(link, 0, DIGITS_BEFORE).append(' ').append(line.text()).append('\n');
      line.below().ifPresent(below -> file.append(below).append('\n'));
    });
    return file.append(HEAD).append(chain.head().digits()).append('\n').toString();
  }
}
