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
    return database.write(handle ->
        handle.select(count, room.platform(), room.value()).mapTo(Integer.class).one());
  }

  @Override
  public List<ItemId> numbered(String platform, int number) {
    String rooms = """
        SELECT room FROM item_counter WHERE platform = ? AND last_number >= ? AND ? >= 1""";
    return database.list(
        rooms,
        row -> new ItemId(new RoomId(platform, row.text("room")), number),
        platform,
        number,
        number);
  }

  @Override
  public Optional<ItemId> about(MessageId message) {
    String about = """
        SELECT item_platform AS platform, room, number FROM item_card
        WHERE message_platform = ? AND message = ?""";
    return database.find(about, Columns::item, message.platform(), message.value());
  }

  @Override
  public void note(MessageId message, ItemId item) {
    Row row = new Row()
        .set("message_platform", message.platform())
        .set("message", message.value())
        .set("item_platform", item.room().platform())
        .set("room", item.room().value())
        .set("number", item.number());
    database.write(row.saved("item_card", "message_platform", "message"));
  }
}
