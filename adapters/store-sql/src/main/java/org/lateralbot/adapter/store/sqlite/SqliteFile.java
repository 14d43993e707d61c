package org.lateralbot.adapter.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.lateralbot.adapter.store.OwnerOnly;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The file of a store and the settings of connections to it. */
final class SqliteFile {

  /**
   * Pages of the log, 256 MB, at which the writer moves it itself, see {@link Checkpoints}; thousands of
   * votes a second fill a quarter of it before the other has moved much.
   */
  private static final String LARGE_LOG = "64000";

  private final Path path;
  private final Duration patience;

  SqliteFile(Path folder, Duration patience) {
    this.path = folder.resolve(SqliteStores.FILE);
    this.patience = patience;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Makes the file with nothing in it, so that nobody else may read it or its logs. */
  void make() throws IOException {
    Files.createFile(path, OwnerOnly.file(path));
  }

  /** Connections that change nothing, not even the state of the file's log. */
  DataSource reading() {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return source(config);
  }

  /** The same, but where no log is, they make none either. A program that writes makes one. */
  DataSource looking() {
    if (Files.exists(path.resolveSibling(SqliteStores.FILE + "-wal"))) {
      return reading();
    }
    SQLiteConfig config = config();
    config.setReadOnly(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path.toUri() + "?immutable=1");
    return source;
  }

  /**
   * Connections whose commits are on disk when they return, whose erased rows are overwritten, and
   * whose transactions lock out other writers from their start, so that none fails half way.
   */
  DataSource writing() {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, LARGE_LOG);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    return source(config);
  }

  void copyTo(Path copy) throws SQLException {
    try (Connection connection = reading().getConnection();
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    }
  }

  /** Whether every page is as it was written, and the tables of this program are there. */
  boolean isWhole() throws SQLException {
    try (Connection connection = reading().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT count(*) FROM flyway_schema_history").close();
      try (ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
        return found.next() && found.getString(1).equals("ok");
      }
    }
  }

  private SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private DataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path);
    return source;
  }
}
