package org.lateralbot.adapter.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.lateralbot.adapter.store.FolderLock;
import org.lateralbot.adapter.store.HeldSecret;
import org.lateralbot.adapter.store.Migrations;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.StoreInUseException;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.core.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens stores in a PostgreSQL database, which several processes may share. */
public final class PostgresStores {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresStores.class);

  /** Half of it must do for the end of a poll with a million ballots, on a slow machine too. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int READERS = 8;
  private static final Migrations MIGRATIONS =
      new Migrations("org/lateralbot/adapter/store/postgres");

  private PostgresStores() {}

  /**
   * Opens the store in a database, creating its tables where missing, and brings it up to this
   * version. What is not kept in it, such as keys, is in a folder, which is created where missing.
   *
   * @throws StoreTooNewException if a newer version of this program wrote it; it is left untouched
   * @throws StoreInUseException if another running program uses the folder
   * @throws StoreUnavailableException if it cannot be opened for another reason
   */
  public static SqlStore open(PostgresAddress address, Path folder) {
    try {
      FolderLock lock = FolderLock.take(folder);
      try {
        return open(address, PATIENCE, lock::release);
      } catch (RuntimeException refused) {
        lock.release();
        throw refused;
      }
    } catch (IOException failure) {
      throw new StoreUnavailableException(
          "The folder " + folder + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /** The same without a folder, for who only wants what is in the database. */
  public static SqlStore open(PostgresAddress address) {
    return open(address, PATIENCE, () -> {});
  }

  /**
   * The same, but no table is created or changed: processes of the version before may be using them.
   *
   * @throws StoreUnavailableException also if there is no store of this version
   */
  public static SqlStore openAsItIs(PostgresAddress address) {
    return open(address, PATIENCE, MIGRATIONS::refuseOlder, () -> {});
  }

  /**
   * The same.
   *
   * @param patience how long to wait for another process that writes
   * @param release what to do last when the store is closed
   */
  static SqlStore open(PostgresAddress address, Duration patience, Runnable release) {
    return open(address, patience, MIGRATIONS::run, release);
  }

  private static SqlStore open(
      PostgresAddress address,
      Duration patience,
      Consumer<DataSource> preparing,
      Runnable release) {
    PostgresServer server = new PostgresServer(address, patience);
    try {
      DataSource database = server.single();
      checkServer(Jdbi.create(database));
      MIGRATIONS.refuseNewer(database);
      preparing.accept(database);
    } catch (FlywayException | JdbiException failure) {
      throw new StoreUnavailableException(
          "The store of " + address + " cannot be opened: " + reason(failure), failure);
    }
    HikariDataSource writing = server.writing(1);
    HikariDataSource reading = server.reading(READERS);
    HikariDataSource leasing = server.writing(1);
    return new SqlStore(
        Jdbi.create(writing),
        Jdbi.create(reading),
        new PostgresDialect(),
        new PostgresLeases(Jdbi.create(leasing)),
        () -> {
          leasing.close();
          reading.close();
          writing.close();
          release.run();
        });
  }

  /**
   * The fingerprint of the secret that the store in a database is held to; empty if it is held to
   * none yet. Changes nothing.
   *
   * @throws StoreTooNewException if a newer version of this program wrote it
   * @throws StoreUnavailableException if it cannot be read
   */
  public static Optional<String> heldTo(PostgresAddress address) {
    DataSource database = new PostgresServer(address, PATIENCE).single();
    try {
      checkServer(Jdbi.create(database));
      MIGRATIONS.refuseNewer(database);
      return HeldSecret.in(database);
    } catch (SQLException | FlywayException | JdbiException failure) {
      throw new StoreUnavailableException(
          "The store of " + address + " cannot be opened: " + reason(failure), failure);
    }
  }

  private static void checkServer(Jdbi database) {
    String encoding = setting(database, "server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new StoreUnavailableException(
          "The database keeps text as " + encoding + "; Lateral needs one with the encoding UTF8",
          new IllegalStateException(encoding));
    }
    if (setting(database, "fsync").equals("off")) {
      LOG.warn("the PostgreSQL server has fsync off: a power cut may lose ballots");
    }
  }

  private static String setting(Jdbi database, String name) {
    return database.withHandle(handle ->
        handle.select("SELECT current_setting(?)", name).mapTo(String.class).one());
  }

  /** The database's own words, without those of the layers above it. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
