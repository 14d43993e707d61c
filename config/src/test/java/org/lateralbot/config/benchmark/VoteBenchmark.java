package org.lateralbot.config.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.lateralbot.adapter.store.SqlStore;

/** Durable votes a second through the bot, beside the same rows without it; and how long they take. */
final class VoteBenchmark {

  private static final int ROOMS = 100;
  private static final int MOST_WAITING = 4_000;
  private static final int TOGETHER = 1_000;
  private static final int SINGLES = 300;
  private static final int COMMITS = 2_000;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 3;

  private final String name;
  private final SqlStore store;
  private final LoadedBot bot;
  private final Connection raw;
  private final int votes;
  private int voters;

  /** @param raw a connection of its own, with the settings of the one that the store writes with */
  VoteBenchmark(String name, SqlStore store, LoadedBot bot, Connection raw, int votes) {
    this.name = name;
    this.store = store;
    this.bot = bot;
    this.raw = raw;
    this.votes = votes;
  }

  /**
   * The rounds alternate, so that whatever else the machine does harms both alike. Before them the bot is
   * run until it is compiled, which takes one of two cores for as long; rows need hardly any of that.
   */
  void run() throws Exception {
    for (int room = 0; room < ROOMS; room++) {
      bot.saysAndWaits("ann", "r" + room, "!poll Where do we meet? | Library | Park | Online");
    }
    for (int round = 0; round < WARM_UP; round++) {
      perSecond();
    }
    RawVotes rows = new RawVotes(raw);
    rows.perSecond(votes, TOGETHER);
    List<Double> byBot = new ArrayList<>();
    List<Double> byRows = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      byBot.add(perSecond());
      byRows.add(rows.perSecond(votes, TOGETHER));
    }
    double single = rows.perSecond(SINGLES, 1);
    double voted = median(byBot);
    double written = median(byRows);
    Table.row(
        name + ": durable votes a second, of raw batches of 1,000",
        "at least 0.5",
        "%.2f (%.0f of %.0f)",
        voted / written,
        voted,
        written);
    Table.row(
        name + ": of one transaction a vote", "reported", "%.1f (%.0f)", voted / single, single);
    steadily(rows);
  }

  private double perSecond() throws InterruptedException {
    Semaphore places = new Semaphore(MOST_WAITING);
    List<CompletableFuture<?>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < votes; i++) {
      places.acquire();
      answers.add(vote().whenComplete((handling, failure) -> places.release()));
    }
    answers.forEach(CompletableFuture::join);
    return votes / Table.seconds(begin);
  }

  private CompletableFuture<?> vote() {
    int voter = voters++;
    return bot.says("p" + voter, "r" + voter % ROOMS, "!vote #1 " + (1 + voter % 3))
        .kept()
        .toCompletableFuture();
  }

  /** A thousand votes a second through the bot, and then the same without it. */
  private void steadily(RawVotes rows) throws Exception {
    Pace.warmUp(this::vote);
    List<Round> byBot = rounds(this::acknowledging);
    List<Round> byRows;
    try (GatheringWriter writer = new GatheringWriter(rows::write)) {
      Pace.warmUp(writer::vote);
      byRows = rounds(() -> Round.of(writer));
    }
    String acknowledging =
        name + ": 99th percentile of acknowledging 1,000 votes a second, of the median commit ";
    acknowledged(acknowledging + "meanwhile", "at most 3", byBot);
    acknowledged(
        name + ": the same of the rows alone, which one thread writes as they come",
        "reported",
        byRows);
    double single = median(DoubleStream.of(rows.commits(COMMITS)).boxed().toList());
    List<Round> ofOneVote = byBot.stream()
        .map(round -> new Round(round.slowest(), round.median(), single))
        .toList();
    acknowledged(acknowledging + "of one vote alone", "reported", ofOneVote);
  }

  private static List<Round> rounds(Supplier<Round> round) {
    return Stream.generate(round).limit(ROUNDS).toList();
  }

  private Round acknowledging() {
    List<Double> meanwhile = Collections.synchronizedList(new ArrayList<>());
    store.onCommit(took -> meanwhile.add(took.toNanos() / 1e6));
    double[] sorted = Pace.millis(this::vote);
    store.onCommit(took -> {});
    return Round.of(sorted, median(List.copyOf(meanwhile)));
  }

  /** What a disk gives whoever flushes a thousand times a second, whatever else is done. */
  static void disk(Path folder) throws Exception {
    try (FlushedFile file = new FlushedFile(folder);
        GatheringWriter writer = new GatheringWriter(file::write)) {
      acknowledged(
          "the disk alone: 99th percentile of a page for each of 1,000 votes a second, written and"
              + " flushed by one thread as they come, of the median flush",
          "reported",
          rounds(() -> Round.of(writer)));
    }
  }

  /** The median round, and the ratios of all. */
  private static void acknowledged(String what, String toBe, List<Round> rounds) {
    List<Round> byRatio =
        rounds.stream().sorted(Comparator.comparingDouble(Round::ratio)).toList();
    Round middle = byRatio.get(byRatio.size() / 2);
    String ratios = byRatio.stream()
        .map(round -> String.format(Locale.ROOT, "%.1f", round.ratio()))
        .collect(Collectors.joining(", "));
    Table.row(
        what,
        toBe,
        "%.1f (%.1f ms of %.2f ms; median %.1f ms; rounds: %s)",
        middle.ratio(),
        middle.slowest(),
        middle.commit(),
        middle.median(),
        ratios);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /**
   * Ten seconds of votes.
   *
   * @param slowest how long 99 of 100 of them took at most until they were acknowledged, and
   * @param median half of them, in milliseconds
   * @param commit what that is held against, in milliseconds
   */
  private record Round(double slowest, double median, double commit) {

    static Round of(double[] sorted, double commit) {
      return new Round(sorted[sorted.length * 99 / 100], sorted[sorted.length / 2], commit);
    }

    static Round of(GatheringWriter writer) {
      writer.forget();
      double[] sorted = Pace.millis(writer::vote);
      return of(sorted, writer.commit());
    }

    double ratio() {
      return slowest / commit;
    }
  }
}
