package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.QuietHours;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.room.RoomStore;

/** The settings of rooms as a table. */
final class SqlRoomStore implements RoomStore {

  /** The key of what is known about a room's settings. */
  private record Settings(RoomId room) {}

  private final Database database;
  private final Expected<Settings, RoomSettings> expected;

  SqlRoomStore(Database database) {
    this.database = database;
    this.expected = database.expecting(new Expected<>(
        "SELECT * FROM room_settings WHERE platform = ? AND room = ?",
        key -> new Object[] {key.room().platform(), key.room().value()},
        row -> Map.entry(new Settings(room(row)), settings(row))));
  }

  @Override
  public Optional<RoomSettings> find(RoomId room) {
    return database.known(expected, new Settings(room));
  }

  @Override
  public void expect(RoomId room) {
    database.expect(expected, new Settings(room));
  }

  @Override
  public void save(RoomId room, RoomSettings settings) {
    Row row = new Row()
        .setRoom(room)
        .set("may_open", settings.mayOpen())
        .set("zone", settings.zone().getId())
        .set("language", settings.language().toLanguageTag())
        .set("reminders", settings.reminders())
        .set("quiet_from", settings.quietHours().map(QuietHours::from).map(LocalTime::toString))
        .set("quiet_to", settings.quietHours().map(QuietHours::to).map(LocalTime::toString));
    database.write(row.saved("room_settings", "platform", "room"));
  }

  @Override
  public void left(RoomId room, Instant at) {
    String left = """
        INSERT INTO room_left (platform, room, left_at) VALUES (?, ?, ?)
        ON CONFLICT (platform, room) DO NOTHING""";
    database.execute(left, room.platform(), room.value(), at.toEpochMilli());
  }

  @Override
  public void entered(RoomId room) {
    database.execute(
        "DELETE FROM room_left WHERE platform = ? AND room = ?", room.platform(), room.value());
  }

  @Override
  public List<RoomId> left() {
    return leftBefore(Long.MAX_VALUE);
  }

  private List<RoomId> leftBefore(long instant) {
    return database.list("SELECT * FROM room_left WHERE left_at < ?", SqlRoomStore::room, instant);
  }

  @Override
  public void forgetLeftBefore(Instant instant) {
    leftBefore(instant.toEpochMilli())
        .forEach(room -> database.write(handle -> {
          RoomEraser.erase(handle, room);
          new SqlOutbox(database).drop(room);
          return true;
        }));
  }

  private static RoomId room(Columns row) throws SQLException {
    return new RoomId(row.text("platform"), row.text("room"));
  }

  private static RoomSettings settings(Columns row) throws SQLException {
    return new RoomSettings(
        row.constant("may_open", OpenAccess.class),
        ZoneId.of(row.text("zone")),
        Locale.forLanguageTag(row.text("language")),
        row.truth("reminders"),
        quietHours(row));
  }

  private static Optional<QuietHours> quietHours(Columns row) throws SQLException {
    return row.has("quiet_from")
        ? Optional.of(new QuietHours(
            LocalTime.parse(row.text("quiet_from")), LocalTime.parse(row.text("quiet_to"))))
        : Optional.empty();
  }
}
