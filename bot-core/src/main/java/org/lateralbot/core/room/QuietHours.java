package org.lateralbot.core.room;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of a day in which nothing is announced; they may cross midnight. Announcements wait,
 * deadlines do not.
 *
 * @param from the first quiet minute
 * @param to the first minute that is no longer quiet
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** The first instant from {@code instant} on that is not quiet in {@code zone}. */
  public Instant next(Instant instant, ZoneId zone) {
    ZonedDateTime there = instant.atZone(zone);
    if (!isQuiet(there.toLocalTime())) {
      return instant;
    }
    ZonedDateTime end = there.with(to);
    return (end.isAfter(there) ? end : there.plusDays(1).with(to)).toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    boolean afterStart = !time.isBefore(from);
    boolean beforeEnd = time.isBefore(to);
    return from.isBefore(to)
        ? afterStart && beforeEnd
        : !from.equals(to) && (afterStart || beforeEnd);
  }
}
