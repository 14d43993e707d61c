package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.store.Inbox;

/** The inbox as a table of ids and times. */
final class SqlInbox implements Inbox {

  private static final int AT_ONCE = 50;

  private static final String FIND_MANY =
      "SELECT platform, message FROM inbox WHERE platform = ? AND message IN ("
          + String.join(", ", Collections.nCopies(AT_ONCE, "?"))
          + ")";

  /** The key of what is known about a message. */
  private record Handled(MessageId message) {}

  private final Database database;

  /** Messages that nobody has looked for yet; the works about them come in about this order. */
  private final Queue<MessageId> expected = new ConcurrentLinkedQueue<>();

  SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public void expect(MessageId message) {
    expected.add(message);
  }

  @Override
  public boolean accept(MessageId message, Instant at) {
    return database.together(() -> {
      boolean fresh = !isHandled(message);
      if (fresh) {
        String insert = "INSERT INTO inbox (platform, message, handled_at) VALUES (?, ?, ?)";
        database.later(Change.first(
            "inbox", message, insert, message.platform(), message.value(), at.toEpochMilli()));
        database.know(new Handled(message), Optional.of(new Handled(message)));
      }
      return fresh;
    });
  }

  private boolean isHandled(MessageId message) {
    Handled key = new Handled(message);
    if (!database.isKnown(key)) {
      lookForExpected();
    }
    String find = "SELECT platform, message FROM inbox WHERE platform = ? AND message = ?";
    return database
        .known(key, find, SqlInbox::handled, message.platform(), message.value())
        .isPresent();
  }

  private void lookForExpected() {
    List<Handled> next = new ArrayList<>();
    while (next.size() < AT_ONCE && !expected.isEmpty()) {
      Handled key = new Handled(expected.remove());
      if (!database.isKnown(key)) {
        next.add(key);
      }
    }
    next.stream()
        .collect(Collectors.groupingBy(key -> key.message().platform()))
        .forEach((platform, keys) ->
            database.learn(keys, FIND_MANY, SqlInbox::handled, values(platform, keys)));
  }

  /** In the places that are left stands the last of them again. */
  private static Object[] values(String platform, List<Handled> keys) {
    Stream<String> messages = IntStream.range(0, AT_ONCE)
        .mapToObj(place -> keys.get(Math.min(place, keys.size() - 1)).message().value());
    return Stream.concat(Stream.of(platform), messages).toArray();
  }

  private static Handled handled(Columns row) throws SQLException {
    return new Handled(new MessageId(row.text("platform"), row.text("message")));
  }

  @Override
  public void forgetBefore(Instant instant) {
    database.execute("DELETE FROM inbox WHERE handled_at < ?", instant.toEpochMilli());
  }
}
