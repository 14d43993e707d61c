package org.lateralbot.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** Reads what {@link Row} wrote; NULL becomes empty. */
final class Columns {

  private final ResultSet row;

  Columns(ResultSet row) {
    this.row = row;
  }

  String text(String column) throws SQLException {
    return row.getString(column);
  }

  int number(String column) throws SQLException {
    return row.getInt(column);
  }

  long key(String column) throws SQLException {
    return row.getLong(column);
  }

  boolean truth(String column) throws SQLException {
    return row.getBoolean(column);
  }

  Instant instant(String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  <T extends Enum<T>> T constant(String column, Class<T> type) throws SQLException {
    return Enum.valueOf(type, row.getString(column));
  }

  boolean has(String column) throws SQLException {
    return row.getObject(column) != null;
  }

  Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  Optional<Integer> optionalNumber(String column) throws SQLException {
    return has(column) ? Optional.of(number(column)) : Optional.empty();
  }

  Optional<Instant> optionalInstant(String column) throws SQLException {
    return has(column) ? Optional.of(instant(column)) : Optional.empty();
  }

  Optional<PersonId> person(String column) throws SQLException {
    return has(column)
        ? Optional.of(new PersonId(text(column + "_platform"), text(column)))
        : Optional.empty();
  }

  ItemId item() throws SQLException {
    return new ItemId(new RoomId(text("platform"), text("room")), number("number"));
  }
}
