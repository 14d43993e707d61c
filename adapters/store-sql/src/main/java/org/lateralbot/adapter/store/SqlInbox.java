package org.lateralbot.adapter.store;

import java.time.Instant;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.store.Inbox;

/** The inbox as a table of ids and times. */
final class SqlInbox implements Inbox {

  private final Database database;

  SqlInbox(Database database) {
    this.database = database;
  }

  @Override
  public boolean accept(MessageId message, Instant at) {
    String insert = """
        INSERT INTO inbox (platform, message, handled_at) VALUES (?, ?, ?)
        ON CONFLICT (platform, message) DO NOTHING""";
    return database.execute(insert, message.platform(), message.value(), at.toEpochMilli()) == 1;
  }

  @Override
  public void forgetBefore(Instant instant) {
    database.execute("DELETE FROM inbox WHERE handled_at < ?", instant.toEpochMilli());
  }
}
