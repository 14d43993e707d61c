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
  private static final int WARMING_ROUNDS = 12;
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
    fill(FEW);
    votes(FEW, WARMING_VOTES);
    double before = megabytes();
    fill(MANY);
    votes(MANY, WARMING_VOTES);
    Table.ratio(
        name + ": memory with 100,000 rooms of 10 open polls, to 100 rooms",
        "at most 1.2",
        megabytes(),
        before,
        "%.1f MB to %.1f MB in use");
  }

  /**
   * Votes in turn in one of those rooms and in one of few rooms, so that whatever else the machine does harms
   * both alike; so do those that are not measured, lest one store has just been busy and the other idle.
   *
   * @param other a bot on a store of its own, in which there are no rooms yet
   */
  void latency(RoomBenchmark other) throws SQLException {
    other.fill(FEW);
    inTurn(other, WARMING_ROUNDS, new ArrayList<>(), new ArrayList<>());
    List<Double> many = new ArrayList<>();
    List<Double> few = new ArrayList<>();
    inTurn(other, ROUNDS, many, few);
    Table.ratio(
        name + ": a vote with 100,000 rooms of 10 open polls, to 100 rooms",
        "at most 1.2",
        VoteBenchmark.median(many),
        VoteBenchmark.median(few),
        "median %.2f ms to %.2f ms");
  }

  private void inTurn(RoomBenchmark other, int rounds, List<Double> many, List<Double> few) {
    for (int round = 0; round < rounds; round++) {
      many.addAll(votes(MANY, VOTES));
      few.addAll(other.votes(FEW, VOTES));
    }
  }

  /** Somebody has voted in every poll before: a poll's first ballot also changes the poll. */
  private void fill(int rooms) throws SQLException {
    bot.saysAndWaits("ann", "template", "!poll Where do we meet? | Library | Park | Online");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
              + rooms * POLLS_A_ROOM
              + ") INSERT INTO poll (platform, room, number, question, options, method, pick_limit, hidden,"
              + " names, add_options, settled, quorum, opened_at, closes_at, remind_at, ends_at, frozen)"
              + " SELECT poll.platform, 'room' || (n.i / " + POLLS_A_ROOM + "), 1 + n.i % "
              + POLLS_A_ROOM
              + ", question, options, method, pick_limit, hidden, names, add_options, settled, quorum,"
              + " opened_at, closes_at, remind_at, ends_at, TRUE"
              + " FROM n, poll WHERE poll.room = 'template' AND poll.number = 1"
              + " ON CONFLICT DO NOTHING");
    }
  }

  /** Each by somebody who has not voted before. */
  private List<Double> votes(int rooms, int votes) {
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
