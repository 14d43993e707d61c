package org.lateralbot.adapter.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/** A row to be written, column by column; what is empty becomes NULL. */
final class Row {

  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

  Row set(String column, Object value) {
    columns.put(column, value instanceof Enum<?> constant ? constant.name() : value);
    return this;
  }

  /** An instant, as whole milliseconds since 1970. */
  Row set(String column, Instant value) {
    columns.put(column, value.toEpochMilli());
    return this;
  }

  Row set(String column, Optional<?> value) {
    columns.put(column, null);
    value.ifPresent(present -> {
      if (present instanceof Instant instant) {
        set(column, instant);
      } else {
        set(column, present);
      }
    });
    return this;
  }

  /** A person in the columns {@code <column>_platform} and {@code <column>}. */
  Row setPerson(String column, Optional<PersonId> person) {
    return set(column + "_platform", person.map(PersonId::platform))
        .set(column, person.map(PersonId::value));
  }

  /** A room in the columns {@code platform} and {@code room}. */
  Row setRoom(RoomId room) {
    return set("platform", room.platform()).set("room", room.value());
  }

  /** An item in the columns {@code platform}, {@code room} and {@code number}. */
  Row setItem(ItemId item) {
    return setRoom(item.room()).set("number", item.number());
  }

  /** Writes the row, which must be new; gives 1. */
  Function<Handle, Integer> inserted(String table) {
    return handle -> execute(handle, insertion(table));
  }

  /** Writes the row, in place of the one with the same key if there is one; gives 1. */
  Function<Handle, Integer> saved(String table, String... key) {
    List<String> keys = List.of(key);
    String changes = columns.keySet().stream()
        .filter(column -> !keys.contains(column))
        .map(column -> column + " = excluded." + column)
        .collect(Collectors.joining(", "));
    String statement = insertion(table) + " ON CONFLICT (" + String.join(", ", keys)
        + ") DO UPDATE SET " + changes;
    return handle -> execute(handle, statement);
  }

  private String insertion(String table) {
    return "INSERT INTO " + table + " (" + String.join(", ", columns.keySet()) + ") VALUES ("
        + columns.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "))
        + ")";
  }

  private int execute(Handle handle, String statement) {
    return handle.createUpdate(statement).bindMap(columns).execute();
  }
}
