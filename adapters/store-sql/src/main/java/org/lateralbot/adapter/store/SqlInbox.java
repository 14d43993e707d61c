package org.lateralbot.adapter.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.store.Inbox;

/** The inbox as a table of ids and times. */
final class SqlInbox implements Inbox {

  private static final RowStatement ADD =
      RowStatement.insert("inbox", List.of("platform", "message", "handled_at"));

  /** The key of what is known about a message. */
  private record Handled(MessageId message) {}

  private final Database database;

  SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public boolean accept(MessageId message, Instant at) {
    return database.together(() -> {
      boolean fresh = !isHandled(message);
      if (fresh) {
        database.later(
            Change.first(ADD, message, message.platform(), message.value(), at.toEpochMilli()));
        database.know(new Handled(message), Optional.of(true));
      }
      return fresh;
    });
  }

  /** Networks hardly ever deliver a message twice. */
  private boolean isHandled(MessageId message) {
    return database
        .presumed(
            new Handled(message),
            "SELECT message FROM inbox WHERE platform = ? AND message = ?",
            row -> true,
            message.platform(),
            message.value())
        .isPresent();
  }

  @Override
  public void forgetBefore(Instant instant) {
    database.execute("DELETE FROM inbox WHERE handled_at < ?", instant.toEpochMilli());
  }
}
