package org.lateralbot.adapter.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.lateralbot.core.chat.RoomId;

/** Erases everything that is kept about a room. */
final class RoomEraser {

  private static final String OF_ROOM = " WHERE platform = ? AND room = ?";
  private static final List<String> OF_ROOMS = List.of(
      "poll", "pledge", "item_counter", "item_mark", "live_card", "room_settings", "room_left");

  private RoomEraser() {}

  static void erase(Handle handle, RoomId room) {
    SqlPollStore.OF_POLL.forEach(table -> handle.execute(
        "DELETE FROM " + table + " WHERE poll IN (SELECT id FROM poll" + OF_ROOM + ")",
        room.platform(),
        room.value()));
    handle.execute(
        "DELETE FROM signature WHERE pledge IN (SELECT id FROM pledge" + OF_ROOM + ")",
        room.platform(),
        room.value());
    handle.execute(
        "DELETE FROM item_card WHERE item_platform = ? AND room = ?",
        room.platform(),
        room.value());
    OF_ROOMS.forEach(
        table -> handle.execute("DELETE FROM " + table + OF_ROOM, room.platform(), room.value()));
  }
}
