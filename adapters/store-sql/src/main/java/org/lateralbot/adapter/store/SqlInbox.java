package org.lateralbot.adapter.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  private final Expected<Handled, Boolean> expected;

  SqlInbox(Database database) {
    this.database = database;
    this.expected = database.expecting(new Expected<>(
        "SELECT platform, message FROM inbox WHERE platform = ? AND message = ?",
        key -> new Object[] {key.message().platform(), key.message().value()},
        row -> Map.entry(
            new Handled(new MessageId(row.text("platform"), row.text("message"))), true)));
  }

  @Override
  public void expect(MessageId message) {
    database.expect(expected, new Handled(message));
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

  private boolean isHandled(MessageId message) {
    return database.known(expected, new Handled(message)).isPresent();
  }

  @Override
  public void forgetBefore(Instant instant) {
    database.execute("DELETE FROM inbox WHERE handled_at < ?", instant.toEpochMilli());
  }
}
