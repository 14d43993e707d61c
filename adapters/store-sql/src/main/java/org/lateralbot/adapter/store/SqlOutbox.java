package org.lateralbot.adapter.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    long millis = notBefore.toEpochMilli();
    database.write(
        handle -> handle.execute(add, message.id(), MessageJson.write(message), millis, millis));
  }

  @Override
  public Optional<OutgoingMessage> waiting(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT message FROM outbox WHERE id = ? AND message IS NOT NULL")
        .bind(0, id)
        .map((row, context) -> MessageJson.read(id, row.getString("message")))
        .findOne());
  }

  @Override
  public List<OutgoingMessage> due(Instant now, int limit) {
    String due = """
        SELECT id, message FROM outbox WHERE message IS NOT NULL AND due_at <= ?
        ORDER BY position LIMIT ?""";
    return database.read(handle -> handle
        .createQuery(due)
        .bind(0, now.toEpochMilli())
        .bind(1, limit)
        .map((row, context) -> MessageJson.read(row.getString("id"), row.getString("message")))
        .list());
  }

  @Override
  public void sent(String id) {
    database.write(handle ->
        handle.execute("UPDATE outbox SET message = NULL, failures = 0 WHERE id = ?", id));
  }

  @Override
  public void failed(String id, Instant retryAt) {
    String failed = """
        UPDATE outbox SET due_at = ?, failures = failures + 1
        WHERE id = ? AND message IS NOT NULL""";
    database.write(handle -> handle.execute(failed, retryAt.toEpochMilli(), id));
  }

  @Override
  public int failures(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT failures FROM outbox WHERE id = ?")
        .bind(0, id)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0));
  }

  @Override
  public void forgetSentBefore(Instant instant) {
    database.write(handle -> handle.execute(
        "DELETE FROM outbox WHERE message IS NULL AND not_before < ?", instant.toEpochMilli()));
  }
}
