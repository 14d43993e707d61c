package org.lateralbot.config.benchmark;

import java.io.IOException;
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

  /** What is to be measured of a bot on a store of its own. */
  private interface Measuring {

    /** @param raw a connection to the store's tables beside the store */
    void measure(SqlStore store, LoadedBot bot, Connection raw) throws Exception;
  }

  /** Where something else can be measured meanwhile. */
  private interface AnotherStore {
    void lets(Measuring measuring) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    boolean all = !List.of(arguments).contains(VOTES);
    Table.begin();
    VoteBenchmark.disk(folder());
    onSqlite((store, bot, raw) -> votes("SQLite", store, bot, raw, VOTES_ON_SQLITE));
    if (all) {
      onSqlite((store, bot, raw) -> reads("SQLite", store, bot, raw, Benchmarks::onSqlite));
    }
    try (RealPostgres server = new RealPostgres(folder())) {
      server.wearIn();
      onPostgres(
          server, (store, bot, raw) -> votes("PostgreSQL", store, bot, raw, VOTES_ON_POSTGRES));
      if (all) {
        onPostgres(
            server,
            (store, bot, raw) ->
                reads("PostgreSQL", store, bot, raw, measuring -> onPostgres(server, measuring)));
      }
    }
  }

  private static void votes(String name, SqlStore store, LoadedBot bot, Connection raw, int votes)
      throws Exception {
    new VoteBenchmark(name, store, bot, raw, votes).run();
  }

  private static void reads(
      String name, SqlStore store, LoadedBot bot, Connection raw, AnotherStore another)
      throws Exception {
    RoomBenchmark rooms = new RoomBenchmark(name, bot, raw);
    rooms.memory();
    another.lets((few, fewBot, fewRaw) -> rooms.latency(new RoomBenchmark(name, fewBot, fewRaw)));
    ReadBenchmark reading = new ReadBenchmark(name, store, bot, raw);
    reading.results();
    reading.ranked();
  }

  private static void onSqlite(Measuring measuring) throws Exception {
    Path folder = folder();
    try (SqlStore store = SqliteStores.open(folder);
        LoadedBot bot = new LoadedBot(store);
        Connection raw = sqlite(folder)) {
      measuring.measure(store, bot, raw);
    }
  }

  private static void onPostgres(RealPostgres server, Measuring measuring) throws Exception {
    PostgresAddress address = server.database();
    try (SqlStore store = PostgresStores.open(address);
        LoadedBot bot = new LoadedBot(store);
        Connection raw = postgres(address)) {
      measuring.measure(store, bot, raw);
    }
  }

  /** What is left in it goes with the next clean build. */
  private static Path folder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "benchmark")
        .toAbsolutePath();
  }

  /**
   * With the settings of the connection that the store writes with; but its log is moved as SQLite does
   * by itself.
   */
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
