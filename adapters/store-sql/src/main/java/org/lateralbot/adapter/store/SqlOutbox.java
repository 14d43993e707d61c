package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.deadline.Outbox;

/** The outbox as a table; a row outlives its message, so that none is announced twice. */
final class SqlOutbox implements Outbox {

  private final Database database;

  SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void add(OutgoingMessage message, Instant notBefore) {
    String add = """
        INSERT INTO outbox (id, message, not_before, due_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING""";
    long due = notBefore.toEpochMilli();
    database.execute(add, message.id(), MessageJson.write(message), due, due);
  }

  @Override
  public Optional<OutgoingMessage> waiting(String id) {
    return database.find(
        "SELECT id, message FROM outbox WHERE id = ? AND message IS NOT NULL",
        SqlOutbox::message,
        id);
  }

  @Override
  public List<OutgoingMessage> due(Instant now, Predicate<OutgoingMessage> wanted, int limit) {
    String due = """
        SELECT id, message FROM outbox WHERE message IS NOT NULL AND due_at <= ?
        ORDER BY position""";
    return database.some(due, SqlOutbox::message, wanted, limit, now.toEpochMilli());
  }

  @Override
  public void sent(String id) {
    database.execute("UPDATE outbox SET message = NULL, failures = 0 WHERE id = ?", id);
  }

  @Override
  public void failed(String id, Instant retryAt) {
    String failed = """
        UPDATE outbox SET due_at = ?, failures = failures + 1
        WHERE id = ? AND message IS NOT NULL""";
    database.execute(failed, retryAt.toEpochMilli(), id);
  }

  @Override
  public int failures(String id) {
    return database
        .find("SELECT failures FROM outbox WHERE id = ?", row -> row.number("failures"), id)
        .orElse(0);
  }

  @Override
  public Backlog backlog(Instant instant) {
    String backlog = """
        SELECT count(*) AS total, coalesce(sum(CASE WHEN not_before < ? THEN 1 ELSE 0 END), 0) AS overdue
        FROM outbox WHERE message IS NOT NULL""";
    return database
        .find(
            backlog,
            row -> new Backlog(row.number("total"), row.number("overdue")),
            instant.toEpochMilli())
        .orElseThrow();
  }

  @Override
  public void forgetSentBefore(Instant instant) {
    database.execute(
        "DELETE FROM outbox WHERE message IS NULL AND not_before < ?", instant.toEpochMilli());
  }

  private static OutgoingMessage message(Columns row) throws SQLException {
    return MessageJson.read(row.text("id"), row.text("message"));
  }
}
