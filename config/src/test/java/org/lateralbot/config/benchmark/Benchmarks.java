package org.lateralbot.config.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.adapter.store.postgres.PostgresStores;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.config.RealPostgres;
import org.sqlite.SQLiteConfig;

/**
 * Measures the bot on both stores and prints a table; with the argument {@value #VOTES} only what
 * becomes of votes. {@code config/BENCHMARKS.md} says how to run it.
 */
final class Benchmarks {

  private static final String VOTES = "votes";
  private static final int VOTES_ON_SQLITE = 20_000;
  private static final int VOTES_ON_POSTGRES = 5_000;

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    boolean all = !List.of(arguments).contains(VOTES);
    Table.begin();
    votesOnSqlite();
    if (all) {
      readsOnSqlite();
    }
    Path folder = Files.createTempDirectory("lateral-benchmark");
    try (RealPostgres server = new RealPostgres(folder)) {
      votesOnPostgres(server.database());
      if (all) {
        readsOnPostgres(server.database());
      }
    }
  }

  private static void votesOnSqlite() throws Exception {
    Path folder = Files.createTempDirectory("lateral-benchmark");
    try (SqlStore store = SqliteStores.open(folder);
        LoadedBot bot = new LoadedBot(store);
        Connection raw = sqlite(folder)) {
      new VoteBenchmark("SQLite", bot, raw, VOTES_ON_SQLITE).run();
    }
  }

  private static void readsOnSqlite() throws Exception {
    Path folder = Files.createTempDirectory("lateral-benchmark");
    try (SqlStore store = SqliteStores.open(folder);
        LoadedBot bot = new LoadedBot(store);
        Connection raw = sqlite(folder)) {
      ReadBenchmark reading = new ReadBenchmark("SQLite", store, bot, raw);
      reading.rooms();
      reading.results();
      reading.ranked();
    }
  }

  private static void votesOnPostgres(PostgresAddress address) throws Exception {
    try (SqlStore store = PostgresStores.open(address);
        LoadedBot bot = new LoadedBot(store);
        Connection raw = postgres(address)) {
      new VoteBenchmark("PostgreSQL", bot, raw, VOTES_ON_POSTGRES).run();
    }
  }

  private static void readsOnPostgres(PostgresAddress address) throws Exception {
    try (SqlStore store = PostgresStores.open(address);
        LoadedBot bot = new LoadedBot(store);
        Connection raw = postgres(address)) {
      ReadBenchmark reading = new ReadBenchmark("PostgreSQL", store, bot, raw);
      reading.rooms();
      reading.results();
    }
  }

  /** With the settings of the connection that the store writes with. */
  private static Connection sqlite(Path folder) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    return config.createConnection("jdbc:sqlite:" + folder.resolve(SqliteStores.FILE));
  }

  private static Connection postgres(PostgresAddress address) throws SQLException {
    return DriverManager.getConnection(
        address.url(), address.user().orElseThrow(), address.password().orElseThrow());
  }
}
