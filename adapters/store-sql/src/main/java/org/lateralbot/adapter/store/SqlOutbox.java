package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.deadline.Outbox;

/** The outbox as a table; a row outlives its message, so that none is announced twice. */
final class SqlOutbox implements Outbox {

  private static final RowStatement ADD = RowStatement.insert(
      "outbox", List.of("id", "message", "not_before", "due_at"), "ON CONFLICT (id) DO NOTHING");

  private static final RowStatement SENT =
      RowStatement.update("outbox", "id", "message = NULL, failures = 0, aside = FALSE");

  private final Database database;

  SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void add(OutgoingMessage message, Instant notBefore) {
    long due = notBefore.toEpochMilli();
    String json = MessageJson.write(message);
    database.later(Change.first(ADD, message.id(), message.id(), json, due, due));
  }

  @Override
  public Optional<OutgoingMessage> waiting(String id) {
    return database.find(
        "SELECT id, message FROM outbox WHERE id = ? AND message IS NOT NULL",
        SqlOutbox::message,
        id);
  }

  /** What is added to the position keeps SQLite from walking along it through all that was ever sent. */
  @Override
  public List<OutgoingMessage> due(Instant now, Predicate<OutgoingMessage> wanted, int limit) {
    String due = """
        SELECT id, message FROM outbox WHERE message IS NOT NULL AND due_at <= ?
        ORDER BY position + 0""";
    return database.some(due, SqlOutbox::message, wanted, limit, now.toEpochMilli());
  }

  @Override
  public void sent(String id) {
    database.later(Change.first(SENT, id, id));
  }

  @Override
  public void failed(String id, Instant retryAt) {
    String failed = """
        UPDATE outbox SET due_at = ?, failures = failures + 1
        WHERE id = ? AND message IS NOT NULL""";
    database.execute(failed, retryAt.toEpochMilli(), id);
  }

  @Override
  public boolean putAside(String id, Instant retryAt) {
    String aside = "UPDATE outbox SET aside = ? WHERE id = ? AND aside = ? AND message IS NOT NULL";
    return database.write(handle -> {
      failed(id, retryAt);
      return database.execute(aside, true, id, false) == 1;
    });
  }

  @Override
  public int failures(String id) {
    return database
        .find("SELECT failures FROM outbox WHERE id = ?", row -> row.number("failures"), id)
        .orElse(0);
  }

  @Override
  public Backlog backlog() {
    String backlog = """
        SELECT count(*) AS total, count(CASE WHEN aside THEN 1 END) AS aside
        FROM outbox WHERE message IS NOT NULL""";
    return database
        .find(backlog, row -> new Backlog(row.number("total"), row.number("aside")))
        .orElseThrow();
  }

  @Override
  public int overdue(Instant instant, Predicate<OutgoingMessage> wanted) {
    String overdue = """
        SELECT id, message FROM outbox WHERE message IS NOT NULL AND not_before < ? AND aside = ?""";
    return database
        .some(overdue, SqlOutbox::message, wanted, Integer.MAX_VALUE, instant.toEpochMilli(), false)
        .size();
  }

  @Override
  public void forgetBefore(Instant instant) {
    long before = instant.toEpochMilli();
    database.execute("DELETE FROM outbox WHERE message IS NULL AND not_before < ?", before);
    database.execute(
        "DELETE FROM outbox WHERE message IS NOT NULL AND aside = ? AND not_before < ?",
        true,
        before);
  }

  /** Drops what waits to be said in a room. */
  void drop(RoomId room) {
    String waiting = "SELECT id, message FROM outbox WHERE message IS NOT NULL";
    database
        .some(waiting, SqlOutbox::message, message -> isTo(room, message), Integer.MAX_VALUE)
        .forEach(message -> database.execute("DELETE FROM outbox WHERE id = ?", message.id()));
  }

  private static boolean isTo(RoomId room, OutgoingMessage message) {
    return message.to() instanceof Destination.ToRoom to && to.room().equals(room);
  }

  private static OutgoingMessage message(Columns row) throws SQLException {
    return MessageJson.read(row.text("id"), row.text("message"));
  }
}
