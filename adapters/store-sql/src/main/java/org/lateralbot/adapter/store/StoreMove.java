package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollResult;

/**
 * Copies everything from one store into another, empty one, in one transaction, and compares what
 * both say about every poll and pledge before it is committed.
 */
public final class StoreMove {

  /** Which key an empty store was begun with does not matter: it goes on with the other's. */
  private static final String SECRET_KEY = "secret_key";

  /** Every table that keeps something, those that others refer to before them. */
  static final List<String> TABLES = List.of(
      SECRET_KEY,
      "inbox",
      "outbox",
      "room_settings",
      "item_counter",
      "item_card",
      "item_mark",
      "live_card",
      "room_left",
      "poll",
      "ballot",
      "ballot_sum",
      "ballot_cast",
      "poll_reminder",
      "pledge",
      "signature");

  private final SqlStore from;
  private final SqlStore to;

  private StoreMove(SqlStore from, SqlStore to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Moves everything; what it came from is left as it is.
   *
   * @return how many rows each table has
   * @throws MoveRefusedException if the other store is not empty, or if it would not say the same
   */
  public static Map<String, Long> move(SqlStore from, SqlStore to) {
    StoreMove move = new StoreMove(from, to);
    return from.database().read(source -> to.database().write(target -> move.all(source, target)));
  }

  private Map<String, Long> all(Handle source, Handle target) {
    target.execute("DELETE FROM " + SECRET_KEY);
    TABLES.forEach(table -> refuseIfFilled(target, table));
    Map<String, Long> moved = new LinkedHashMap<>();
    for (String table : TABLES) {
      new TableCopy(source, target, table).run();
      moved.put(table, sameCount(source, target, table));
    }
    items(source, "poll").forEach(this::comparePoll);
    items(source, "pledge").forEach(this::comparePledge);
    return moved;
  }

  private static void refuseIfFilled(Handle target, String table) {
    if (count(target, table) > 0) {
      throw new MoveRefusedException(
          "The other store is not empty: there is something in its table " + table + ".");
    }
  }

  private static long sameCount(Handle source, Handle target, String table) {
    long rows = count(source, table);
    if (count(target, table) != rows) {
      throw new MoveRefusedException("Not every row of the table " + table + " arrived.");
    }
    return rows;
  }

  private static long count(Handle handle, String table) {
    return handle.select("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
  }

  private static List<ItemId> items(Handle source, String table) {
    return source
        .select("SELECT platform, room, number FROM " + table)
        .map((row, context) -> item(new Columns(row)))
        .list();
  }

  private static ItemId item(Columns row) throws SQLException {
    return row.item();
  }

  private void comparePoll(ItemId id) {
    Poll poll = from.polls().find(id).orElseThrow();
    compare(id, poll, to.polls().find(id).orElseThrow());
    compare(id, result(from, poll), result(to, poll));
  }

  private static PollResult result(SqlStore store, Poll poll) {
    return PollResult.of(poll, store.polls().ballots(poll.id()));
  }

  private void comparePledge(ItemId id) {
    compare(id, from.pledges().find(id), to.pledges().find(id));
  }

  private static void compare(ItemId id, Object before, Object after) {
    if (!before.equals(after)) {
      throw new MoveRefusedException("#" + id.number() + " of the room "
          + id.room().value() + " would not be the same in the other store.");
    }
  }
}
