package org.lateralbot.adapter.store;

import static org.lateralbot.adapter.store.ItemKey.ITEM;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.item.Mark;

/** The counters of rooms and the cards of items as two tables. */
final class SqlItemStore implements ItemStore {

  private static final int STALE_AT_A_TIME = 100;

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
  public List<RoomId> rooms() {
    return database.list(
        "SELECT platform, room FROM item_counter ORDER BY platform, room",
        row -> new RoomId(row.text("platform"), row.text("room")));
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

  @Override
  public void noteMark(MessageId event, Mark mark) {
    String note = """
        INSERT INTO item_mark
          (event_platform, event, platform, room, number, person_platform, person)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_platform, event) DO NOTHING""";
    database.execute(
        note,
        event.platform(),
        event.value(),
        mark.item().room().platform(),
        mark.item().room().value(),
        mark.item().number(),
        mark.person().platform(),
        mark.person().value());
  }

  @Override
  public Optional<Mark> mark(MessageId event) {
    return database.find(
        "SELECT * FROM item_mark WHERE event_platform = ? AND event = ?",
        row -> new Mark(row.item(), row.person("person").orElseThrow()),
        event.platform(),
        event.value());
  }

  @Override
  public void dropMarks(ItemId item) {
    database.execute("DELETE FROM item_mark WHERE " + ITEM, ItemKey.of(item));
  }

  @Override
  public void dropMarks(ItemId item, PersonId person) {
    database.execute(
        "DELETE FROM item_mark WHERE " + ITEM + " AND person_platform = ? AND person = ?",
        ItemKey.of(item, person.platform(), person.value()));
  }

  @Override
  public void forgetMarks(PersonId person) {
    database.execute(
        "DELETE FROM item_mark WHERE person = ? AND person_platform = ?",
        person.value(),
        person.platform());
  }

  @Override
  public void forget(ItemId item) {
    database.write(handle -> {
      dropMarks(item);
      database.execute(
          "DELETE FROM item_card WHERE item_platform = ? AND room = ? AND number = ?",
          ItemKey.of(item));
      return database.execute("DELETE FROM live_card WHERE " + ITEM, ItemKey.of(item));
    });
  }

  @Override
  public List<MessageId> card(ItemId item) {
    return database
        .find(
            "SELECT messages FROM live_card WHERE " + ITEM,
            row -> messages(row.text("messages")),
            ItemKey.of(item))
        .orElse(List.of());
  }

  @Override
  public void noteCard(ItemId item, List<MessageId> card) {
    String note = """
        INSERT INTO live_card (platform, room, number, messages) VALUES (?, ?, ?, ?)
        ON CONFLICT (platform, room, number) DO UPDATE SET messages = excluded.messages""";
    String messages = JsonLists.write(
        card.stream().map(id -> List.of(id.platform(), id.value())).toList());
    database.execute(note, ItemKey.of(item, messages));
  }

  @Override
  public void cardIsStale(ItemId item) {
    database.execute(
        "UPDATE live_card SET stale = 1 WHERE stale = 0 AND " + ITEM, ItemKey.of(item));
  }

  @Override
  public int cardFailed(ItemId item) {
    String failed = "UPDATE live_card SET stale = stale + 1 WHERE " + ITEM + " RETURNING stale";
    return database.write(handle ->
        handle.select(failed, ItemKey.of(item)).mapTo(Integer.class).findOne().orElse(0));
  }

  @Override
  public void cardIsSettled(ItemId item) {
    database.execute(
        "UPDATE live_card SET stale = 0 WHERE stale > 0 AND " + ITEM, ItemKey.of(item));
  }

  @Override
  public List<ItemId> staleCards(Predicate<ItemId> wanted) {
    return database.some(
        "SELECT * FROM live_card WHERE stale > 0", Columns::item, wanted, STALE_AT_A_TIME);
  }

  private static List<MessageId> messages(String json) {
    return JsonLists.read(json).stream()
        .map(id -> (List<?>) id)
        .map(id -> new MessageId((String) id.get(0), (String) id.get(1)))
        .toList();
  }
}
