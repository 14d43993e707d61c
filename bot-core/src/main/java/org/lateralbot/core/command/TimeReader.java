package org.lateralbot.core.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as people type them. Everything else is refused, never guessed. */
public final class TimeReader {

  private static final Pattern PART = Pattern.compile("(\\d{1,6})([a-z]+)\\s*");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ t](\\d{1,2}:\\d{2}))?");
  private static final Map<String, Duration> UNITS = Map.of(
      "m", Duration.ofMinutes(1),
      "min", Duration.ofMinutes(1),
      "h", Duration.ofHours(1),
      "d", Duration.ofDays(1),
      "w", Duration.ofDays(7));

  /** Far beyond every limit, and yet an instant so far ahead can be reckoned with. */
  private static final Duration LONGEST = Duration.ofDays(36_525_000);

  /** A date alone means the end of that day, and is shown as a time of that day. */
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private TimeReader() {}

  /**
   * Reads {@code 90m}, {@code 2d}, {@code 1w 2d}; empty if it is nothing like that or is zero.
   * What is longer than a hundred thousand years reads as just that.
   */
  public static Optional<Duration> duration(String text) {
    String typed = text.toLowerCase(Locale.ROOT).strip();
    Matcher matcher = PART.matcher(typed);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (matcher.find() && matcher.start() == end && UNITS.containsKey(matcher.group(2))) {
      sum = sum.plus(UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1))));
      end = matcher.end();
    }
    boolean whole = end == typed.length();
    if (!whole || sum.isZero()) {
      return Optional.empty();
    }
    return Optional.of(sum.compareTo(LONGEST) > 0 ? LONGEST : sum);
  }

  /**
   * Reads {@code 2026-12-24 18:00}; a date alone means the end of that day. Empty if it is no date,
   * or a time that the zone's clocks skip. A time that they show twice means the first.
   */
  public static Optional<Instant> date(String text, ZoneId zone) {
    Matcher matcher = DATE.matcher(text.toLowerCase(Locale.ROOT).strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(matcher.group(1));
      return matcher.group(2) == null
          ? Optional.of(day.atTime(LAST_SECOND).atZone(zone).toInstant())
          : there(day.atTime(LocalTime.parse(padded(matcher.group(2)))), zone);
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> there(LocalDateTime time, ZoneId zone) {
    return zone.getRules().getValidOffsets(time).stream().findFirst().map(time::toInstant);
  }

  private static String padded(String time) {
    return time.length() == 4 ? "0" + time : time;
  }
}
