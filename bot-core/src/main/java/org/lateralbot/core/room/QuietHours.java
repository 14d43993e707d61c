package org.lateralbot.core.room;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

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
    LocalDate day = there.toLocalDate();
    boolean laterToday = there.toLocalTime().isBefore(to);
    return at((laterToday ? day : day.plusDays(1)).atTime(to), there);
  }

  /** Where the clocks skip that time, the moment at which they do. */
  private static Instant at(LocalDateTime time, ZonedDateTime near) {
    ZoneOffsetTransition change = near.getZone().getRules().getTransition(time);
    return change != null && change.isGap()
        ? change.getInstant()
        : ZonedDateTime.ofLocal(time, near.getZone(), near.getOffset()).toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    boolean afterStart = !time.isBefore(from);
    boolean beforeEnd = time.isBefore(to);
    return from.isBefore(to)
        ? afterStart && beforeEnd
        : !from.equals(to) && (afterStart || beforeEnd);
  }
}
