package org.lateralbot.adapter.store;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The table of db-scheduler, in memory. See {@code adapters/store-sql/decisions/schedule-in-memory.md} for why it is
 * not in the store.
 */
final class MemorySchedule {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String TABLE = """
      CREATE TABLE scheduled_tasks (
        task_name            TEXT    NOT NULL,
        task_instance        TEXT    NOT NULL,
        task_data            BLOB,
        execution_time       INTEGER NOT NULL,
        picked               INTEGER NOT NULL,
        picked_by            TEXT,
        last_success         INTEGER,
        last_failure         INTEGER,
        consecutive_failures INTEGER,
        last_heartbeat       INTEGER,
        version              INTEGER NOT NULL,
        PRIMARY KEY (task_name, task_instance)
      )""";

  private final SQLiteDataSource source;

  /** The database lasts as long as this is open. */
  private final Handle keeper;

  MemorySchedule() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:file:/" + UUID.randomUUID() + "?vfs=memdb");
    keeper = Jdbi.open(source);
    keeper.execute(TABLE);
  }

  DataSource source() {
    return source;
  }

  void close() {
    keeper.close();
  }
}
