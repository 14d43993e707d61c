package org.lateralbot.adapter.store;

import java.time.Instant;
import java.util.Optional;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.store.Inbox;

/** The inbox as a table of ids and times. */
final class SqlInbox implements Inbox {

  /** The key of what is known about a message. */
  private record Handled(MessageId message) {}

  private final Database database;

  SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public boolean accept(MessageId message, Instant at) {
    return database.together(() -> {
      boolean fresh = handledAt(message).isEmpty();
      if (fresh) {
        String insert = "INSERT INTO inbox (platform, message, handled_at) VALUES (?, ?, ?)";
        database.later(Change.first(
            "inbox", message, insert, message.platform(), message.value(), at.toEpochMilli()));
        database.know(new Handled(message), Optional.of(at));
      }
      return fresh;
    });
  }

  private Optional<Instant> handledAt(MessageId message) {
    return database.known(
        new Handled(message),
        "SELECT handled_at FROM inbox WHERE platform = ? AND message = ?",
        row -> row.instant("handled_at"),
        message.platform(),
        message.value());
  }

  @Override
  public void forgetBefore(Instant instant) {
    database.execute("DELETE FROM inbox WHERE handled_at < ?", instant.toEpochMilli());
  }
}
