package org.lateralbot.config.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.DoubleStream;
import org.lateralbot.adapter.store.SqlStore;

/** Durable votes a second through the bot, beside the same rows without it; and how long they take. */
final class VoteBenchmark {

  private static final int ROOMS = 100;
  private static final int MOST_WAITING = 4_000;
  private static final int TOGETHER = 1_000;
  private static final int SINGLES = 300;
  private static final int COMMITS = 2_000;
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

  /** The rounds alternate, so that whatever else the machine does harms both alike. */
  void run() throws Exception {
    for (int room = 0; room < ROOMS; room++) {
      bot.saysAndWaits("ann", "r" + room, "!poll Where do we meet? | Library | Park | Online");
    }
    perSecond();
    perSecond();
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

  /** A thousand votes a second through the bot, and the same without it. */
  private void steadily(RawVotes rows) throws Exception {
    List<Double> meanwhile = Collections.synchronizedList(new ArrayList<>());
    Pace.warmUp(this::vote);
    store.onCommit(took -> meanwhile.add(took.toNanos() / 1e6));
    double[] acknowledged = Pace.millis(this::vote);
    store.onCommit(took -> {});
    String acknowledging =
        name + ": 99th percentile of acknowledging 1,000 votes a second, of the median commit ";
    slowest(acknowledging + "meanwhile", "at most 3", acknowledged, median(List.copyOf(meanwhile)));
    try (GatheringWriter writer = new GatheringWriter(rows::write)) {
      Pace.warmUp(writer::vote);
      double[] written = Pace.millis(writer::vote);
      slowest(
          name + ": the same of the rows alone, which one thread writes as they come",
          "reported",
          written,
          writer.commit());
    }
    double single = median(DoubleStream.of(rows.commits(COMMITS)).boxed().toList());
    slowest(acknowledging + "of one vote alone", "reported", acknowledged, single);
  }

  /** What a disk gives whoever flushes a thousand times a second, whatever else is done. */
  static void disk(Path folder) throws Exception {
    try (FlushedFile file = new FlushedFile(folder);
        GatheringWriter writer = new GatheringWriter(file::write)) {
      double[] flushed = Pace.millis(writer::vote);
      slowest(
          "the disk alone: 99th percentile of a page for each of 1,000 votes a second, written and"
              + " flushed by one thread as they come, of the median flush",
          "reported",
          flushed,
          writer.commit());
    }
  }

  private static void slowest(String what, String toBe, double[] sorted, double commit) {
    double slowest = sorted[sorted.length * 99 / 100];
    Table.row(
        what,
        toBe,
        "%.1f (%.1f ms of %.2f ms; median %.1f ms)",
        slowest / commit,
        slowest,
        commit,
        sorted[sorted.length / 2]);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
