package org.lateralbot.core.room;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a room has set for itself.
 *
 * @param mayOpen who may open polls and pledges
 * @param zone in which dates are read and shown
 * @param language in which the bot speaks
 * @param reminders whether the bot sends reminders to those who ask for them
 * @param quietHours when nothing is announced, if ever
 */
public record RoomSettings(
    OpenAccess mayOpen,
    ZoneId zone,
    Locale language,
    boolean reminders,
    Optional<QuietHours> quietHours) {

  /** When an announcement that is ready at {@code instant} may be made. */
  public Instant announceAt(Instant instant) {
    return quietHours.map(quiet -> quiet.next(instant, zone)).orElse(instant);
  }

  public RoomSettings withMayOpen(OpenAccess access) {
    return new RoomSettings(access, zone, language, reminders, quietHours);
  }

  public RoomSettings withZone(ZoneId newZone) {
    return new RoomSettings(mayOpen, newZone, language, reminders, quietHours);
  }

  public RoomSettings withLanguage(Locale newLanguage) {
    return new RoomSettings(mayOpen, zone, newLanguage, reminders, quietHours);
  }

  public RoomSettings withReminders(boolean wanted) {
    return new RoomSettings(mayOpen, zone, language, wanted, quietHours);
  }

  public RoomSettings withQuietHours(Optional<QuietHours> hours) {
    return new RoomSettings(mayOpen, zone, language, reminders, hours);
  }
}
