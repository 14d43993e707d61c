package org.lateralbot.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.QuietHours;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.room.RoomStore;

/** The settings of rooms as a table. */
final class SqlRoomStore implements RoomStore {

  private final Database database;

  SqlRoomStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<RoomSettings> find(RoomId room) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM room_settings WHERE platform = ? AND room = ?")
        .bind(0, room.platform())
        .bind(1, room.value())
        .map((row, context) -> settings(row))
        .findOne());
  }

  @Override
  public void save(RoomId room, RoomSettings settings) {
    String save = """
        INSERT INTO room_settings
          (platform, room, may_open, zone, language, reminders, quiet_from, quiet_to)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (platform, room) DO UPDATE SET
          may_open = excluded.may_open, zone = excluded.zone, language = excluded.language,
          reminders = excluded.reminders, quiet_from = excluded.quiet_from,
          quiet_to = excluded.quiet_to""";
    database.write(handle -> handle.execute(
        save,
        room.platform(),
        room.value(),
        settings.mayOpen().name(),
        settings.zone().getId(),
        settings.language().toLanguageTag(),
        settings.reminders(),
        settings.quietHours().map(hours -> hours.from().toString()).orElse(null),
        settings.quietHours().map(hours -> hours.to().toString()).orElse(null)));
  }

  private static RoomSettings settings(ResultSet row) throws SQLException {
    return new RoomSettings(
        OpenAccess.valueOf(row.getString("may_open")),
        ZoneId.of(row.getString("zone")),
        Locale.forLanguageTag(row.getString("language")),
        row.getBoolean("reminders"),
        quietHours(row.getString("quiet_from"), row.getString("quiet_to")));
  }

  private static Optional<QuietHours> quietHours(@Nullable String from, @Nullable String to) {
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)));
  }
}
