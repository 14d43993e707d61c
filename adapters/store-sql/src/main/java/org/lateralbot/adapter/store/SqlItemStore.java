package org.lateralbot.adapter.store;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.ItemStore;

/** The counters of rooms and the cards of items as two tables. */
final class SqlItemStore implements ItemStore {

  private final Database database;

  SqlItemStore(Database database) {
    this.database = database;
  }

  @Override
  public int nextNumber(RoomId room) {
    String count = """
        INSERT INTO item_counter (platform, room, last_number) VALUES (?, ?, 1)
        ON CONFLICT (platform, room) DO UPDATE SET last_number = item_counter.last_number + 1
        RETURNING last_number""";
    return database.write(handle -> handle
        .createQuery(count)
        .bind(0, room.platform())
        .bind(1, room.value())
        .mapTo(Integer.class)
        .one());
  }

  @Override
  public List<ItemId> numbered(String platform, int number) {
    if (number < 1) {
      return List.of();
    }
    return database.read(handle -> handle
        .createQuery("SELECT room FROM item_counter WHERE platform = ? AND last_number >= ?")
        .bind(0, platform)
        .bind(1, number)
        .map((row, context) -> new ItemId(new RoomId(platform, row.getString("room")), number))
        .list());
  }

  @Override
  public Optional<ItemId> about(MessageId message) {
    String question = """
        SELECT room_platform, room, number FROM item_card WHERE platform = ? AND message = ?""";
    return database.read(handle -> handle
        .createQuery(question)
        .bind(0, message.platform())
        .bind(1, message.value())
        .map((row, context) -> new ItemId(
            new RoomId(row.getString("room_platform"), row.getString("room")),
            row.getInt("number")))
        .findOne());
  }

  @Override
  public void note(MessageId message, ItemId item) {
    String note = """
        INSERT INTO item_card (platform, message, room_platform, room, number)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (platform, message) DO UPDATE SET
          room_platform = excluded.room_platform, room = excluded.room, number = excluded.number""";
    database.write(handle -> handle.execute(
        note,
        message.platform(),
        message.value(),
        item.room().platform(),
        item.room().value(),
        item.number()));
  }
}
