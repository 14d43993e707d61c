package org.lateralbot.config;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.adapter.store.postgres.PostgresStores;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.config.export.ExportFormat;
import org.lateralbot.config.export.RoomExport;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.StoreUnavailableException;

/** Makes the public record of a room, whether or not the bot is running. */
final class Export {

  private final String room;
  private final ExportFormat format;
  private final Instant now;

  /** @param room as an operator types it */
  Export(String room, ExportFormat format, Instant now) {
    this.room = room;
    this.format = format;
    this.now = now;
  }

  /**
   * The record as text.
   *
   * @param postgres where everything is kept; in a SQLite file in the data folder if empty
   */
  String from(Optional<PostgresAddress> postgres, Path data) throws StartRefusedException {
    try {
      return postgres.isPresent() ? from(postgres.get()) : from(data);
    } catch (StoreTooNewException | StoreUnavailableException refused) {
      throw new StartRefusedException(String.valueOf(refused.getMessage()), refused);
    } catch (IOException failure) {
      throw new StartRefusedException(
          "Nothing was exported: " + FileFailure.words(failure) + ".", failure);
    }
  }

  private String from(PostgresAddress postgres) throws IOException, StartRefusedException {
    try (SqlStore store = PostgresStores.openAsItIs(postgres)) {
      return from(store);
    }
  }

  /** From a copy, because a running bot keeps the file to itself. */
  private String from(Path data) throws IOException, StartRefusedException {
    try (Draft draft = Draft.in(Path.of(System.getProperty("java.io.tmpdir")))) {
      SqliteStores.copy(data, draft.folder());
      try (SqlStore store = SqliteStores.open(draft.folder())) {
        return from(store);
      }
    }
  }

  private String from(SqlStore store) throws IOException, StartRefusedException {
    RoomExport export = new RoomExport(store.stores());
    List<RoomId> meant = export.meaning(room);
    if (meant.size() != 1) {
      throw new StartRefusedException((meant.isEmpty()
              ? "No room " + room + " has had a poll or pledge."
              : "Several rooms are called " + room + ".")
          + " Give one of these:\n" + export.rooms());
    }
    StringWriter text = new StringWriter();
    export.write(meant.get(0), now, format, text);
    return text.toString();
  }
}
