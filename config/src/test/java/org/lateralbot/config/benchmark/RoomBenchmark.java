package org.lateralbot.config.benchmark;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the bot keeps in memory, and what a message takes, among many rooms and among few. */
final class RoomBenchmark {

  private static final int FEW = 100;
  private static final int MANY = 100_000;
  private static final int POLLS_A_ROOM = 10;
  private static final int WARMING_VOTES = 2_000;
  private static final int VOTES = 250;
  private static final int ROUNDS = 12;

  private final String name;
  private final LoadedBot bot;
  private final Connection connection;
  private final Random random = new Random(1);
  private int voters;

  RoomBenchmark(String name, LoadedBot bot, Connection connection) {
    this.name = name;
    this.bot = bot;
    this.connection = connection;
  }

  /** In memory with few rooms, and then with many, which stay. */
  void memory() throws SQLException {
    fill(bot, connection, FEW);
    votes(bot, FEW, WARMING_VOTES);
    double before = megabytes();
    fill(bot, connection, MANY);
    votes(bot, MANY, WARMING_VOTES);
    double after = megabytes();
    Table.row(
        name + ": memory with 100,000 rooms of 10 open polls, to 100 rooms",
        "at most 1.2",
        "%.2f (%.1f MB to %.1f MB in use)",
        after / before,
        after,
        before);
  }

  /**
   * Votes in turn in one of those rooms and in one of few rooms, which are in a store of their own, so that
   * whatever else the machine does harms both alike.
   */
  void latency(LoadedBot fewBot, Connection fewConnection) throws SQLException {
    fill(fewBot, fewConnection, FEW);
    votes(fewBot, FEW, WARMING_VOTES);
    List<Double> few = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      many.addAll(votes(bot, MANY, VOTES));
      few.addAll(votes(fewBot, FEW, VOTES));
    }
    double one = VoteBenchmark.median(few);
    double other = VoteBenchmark.median(many);
    Table.row(
        name + ": a vote with 100,000 rooms of 10 open polls, to 100 rooms",
        "at most 1.2",
        "%.2f (median %.2f ms to %.2f ms)",
        other / one,
        other,
        one);
  }

  /** Somebody has voted in every poll before: a poll's first ballot also changes the poll. */
  private static void fill(LoadedBot bot, Connection connection, int rooms) throws SQLException {
    bot.saysAndWaits("ann", "template", "!poll Where do we meet? | Library | Park | Online");
    String frozen = ReadBenchmark.isSqlite(connection) ? "1" : "TRUE";
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
              + rooms * POLLS_A_ROOM
              + ") INSERT INTO poll (platform, room, number, question, options, method, pick_limit, hidden,"
              + " names, add_options, settled, quorum, opened_at, closes_at, remind_at, ends_at, frozen)"
              + " SELECT poll.platform, 'room' || (n.i / " + POLLS_A_ROOM + "), 1 + n.i % "
              + POLLS_A_ROOM
              + ", question, options, method, pick_limit, hidden, names, add_options, settled, quorum,"
              + " opened_at, closes_at, remind_at, ends_at, " + frozen
              + " FROM n, poll WHERE poll.room = 'template' AND poll.number = 1"
              + " ON CONFLICT DO NOTHING");
    }
  }

  /** Each by somebody who has not voted before. */
  private List<Double> votes(LoadedBot bot, int rooms, int votes) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < votes; i++) {
      String room = "room" + random.nextInt(rooms);
      String line = "!vote #" + (1 + i % POLLS_A_ROOM) + " 2";
      millis.add(bot.millis("voter" + voters++, room, line));
    }
    return millis;
  }

  private static double megabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
