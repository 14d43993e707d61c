package org.lateralbot.config.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.Sums;

/** Results of large polls. */
final class ReadBenchmark {

  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int ROUNDS = 200;
  private static final int RANKED = 100_000;
  private static final int OPTIONS = 20;

  private final String name;
  private final SqlStore store;
  private final LoadedBot bot;
  private final Connection connection;

  ReadBenchmark(String name, SqlStore store, LoadedBot bot, Connection connection) {
    this.name = name;
    this.store = store;
    this.bot = bot;
    this.connection = connection;
  }

  /** Results of polls that anybody can add up, of few ballots and of many. */
  void results() throws SQLException {
    compare("single-choice", "", "'picks ' || (1 + n.i % 3)", 1);
    compare(
        "approval",
        "--approval ",
        "CASE n.i % 3 WHEN 0 THEN 'picks 1 2' WHEN 1 THEN 'picks 2 3' ELSE 'picks 1 3' END",
        2);
  }

  /**
   * The results of both polls are asked for in turn.
   *
   * @param choice of the ballot {@code n.i}, as SQL
   * @param picks how many options each ballot names
   */
  private void compare(String method, String flag, String choice, int picks) throws SQLException {
    String few = method + "-few";
    String many = method + "-many";
    fill(few, FEW, flag, choice, picks);
    fill(many, MANY, flag, choice, picks);
    compare("open " + method, few, many);
    close(few);
    close(many);
    compare("ended " + method, few, many);
  }

  private void compare(String what, String fewRoom, String manyRoom) {
    List<Double> few = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      few.add(bot.millis("ann", fewRoom, "!result #1"));
      many.add(bot.millis("ann", manyRoom, "!result #1"));
    }
    Table.ratio(
        name + ": result of an " + what + " poll, 1,000,000 ballots to 1,000",
        "at most 1.5",
        VoteBenchmark.median(many),
        VoteBenchmark.median(few),
        "%.1f ms to %.1f ms");
  }

  private void fill(String room, int ballots, String flag, String choice, int picks)
      throws SQLException {
    bot.saysAndWaits("ann", room, "!poll " + flag + "Where do we meet? | Library | Park | Online");
    ballots(room, ballots, choice);
    int third = picks * ballots / 3;
    Map<Integer, Integer> points = Map.of(1, third, 2, third, 3, picks * ballots - 2 * third);
    store.transactions().run(() -> store.polls().settle(first(room), new Sums(ballots, 0, points)));
  }

  private void close(String room) {
    bot.saysAndWaits("ann", room, "!close #1");
    if (store.polls().find(first(room)).flatMap(Poll::end).isEmpty()) {
      throw new IllegalStateException("the poll in " + room + " has not been closed");
    }
  }

  private static ItemId first(String room) {
    return new ItemId(new RoomId(ReadyNetwork.NAME, room), 1);
  }

  private void ballots(String room, int ballots, String choice) throws SQLException {
    execute("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
        + ballots
        + ") INSERT INTO ballot (poll, voter, choice, joined_late, receipt, cast_at)"
        + " SELECT poll.id, 'ready:b' || n.i, " + choice + ", FALSE"
        + ", 'word ' || (CAST(n.i AS BIGINT) * 7919 % " + ballots + ") || ' gold', 0 FROM n, poll"
        + " WHERE poll.room = '" + room + "'");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A ranked poll is counted from its ballots each time. */
  void ranked() {
    Random random = new Random(1);
    List<Integer> order =
        new ArrayList<>(IntStream.rangeClosed(1, OPTIONS).boxed().toList());
    List<Ballot> ballots = new ArrayList<>();
    for (int i = 0; i < RANKED; i++) {
      Collections.shuffle(order, random);
      ballots.add(new Ballot(
          "ready:b" + i,
          new Choice.Ranking(order),
          Optional.empty(),
          false,
          "receipt " + i,
          Optional.empty(),
          Optional.empty()));
    }
    Poll poll = poll();
    store.transactions().run(() -> {
      store.polls().save(poll);
      ballots.forEach(ballot -> store.polls().put(poll.id(), ballot));
    });
    List<Double> tallied = new ArrayList<>();
    List<Double> answered = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      long begin = System.nanoTime();
      PollResult.of(poll, ballots);
      tallied.add(Table.seconds(begin));
      answered.add(bot.millis("ann", "ranked", "!result #1") / 1_000);
    }
    Table.row(
        name + ": a ranked poll with 100,000 ballots and 20 options is tallied",
        "under 1 s",
        "%.2f s; asked for in the room, read from the store: %.2f s",
        VoteBenchmark.median(tallied),
        VoteBenchmark.median(answered));
  }

  private static Poll poll() {
    Instant now = Instant.now();
    return new Poll(
        first("ranked"),
        Optional.of(new Actor(new PersonId(ReadyNetwork.NAME, "ann"), "ann")),
        "Which first?",
        IntStream.rangeClosed(1, OPTIONS)
            .mapToObj(i -> PollOption.of("Option " + i))
            .toList(),
        PollRules.DEFAULT.withMethod(Method.RANKED, OPTIONS),
        Optional.empty(),
        now,
        now.plus(Duration.ofDays(3)),
        true,
        Optional.empty(),
        Optional.empty());
  }
}
