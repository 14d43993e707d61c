package org.lateralbot.core.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lateralbot.core.chat.Span;

/** Shows points in time and spans of time. */
public final class Times {

  private Times() {}

  /** A point in time with its day of the week and its zone, to the minute. */
  public static Span.Moment moment(Instant instant, ZoneId zone, Locale locale) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm zzz", locale);
    return new Span.Moment(format.format(instant.atZone(zone)), instant);
  }

  /** A span of time in the form in which people type it, to the minute: {@code 2d 3h}. */
  public static String duration(Duration duration) {
    long minutes = Math.max(1, duration.toMinutes());
    StringBuilder text = new StringBuilder();
    minutes = part(text, minutes, 7 * 24 * 60, "w");
    minutes = part(text, minutes, 24 * 60, "d");
    minutes = part(text, minutes, 60, "h");
    part(text, minutes, 1, "m");
    return text.toString();
  }

  private static long part(StringBuilder text, long minutes, long unit, String name) {
    if (minutes >= unit) {
      text.append(text.isEmpty() ? "" : " ").append(minutes / unit).append(name);
    }
    return minutes % unit;
  }
}
