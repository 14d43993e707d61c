package org.lateralbot.config.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Takes votes as they come, and on one thread puts to disk together what has gathered. */
final class GatheringWriter implements AutoCloseable {

  /** Puts votes to disk. */
  interface Commit {
    void write(int together) throws Exception;
  }

  private final Commit commit;
  private final BlockingQueue<CompletableFuture<Boolean>> waiting = new LinkedBlockingQueue<>();
  private final List<Double> millis = new ArrayList<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  GatheringWriter(Commit commit) {
    this.commit = commit;
  }

  /** The stage completes when one more vote is on disk. */
  CompletionStage<?> vote() {
    CompletableFuture<Boolean> written = new CompletableFuture<>();
    waiting.add(written);
    thread.execute(this::write);
    return written;
  }

  private void write() {
    List<CompletableFuture<Boolean>> gathered = new ArrayList<>();
    waiting.drainTo(gathered);
    if (gathered.isEmpty()) {
      return;
    }
    try {
      long begin = System.nanoTime();
      commit.write(gathered.size());
      millis.add((System.nanoTime() - begin) / 1e6);
      gathered.forEach(vote -> vote.complete(true));
    } catch (Exception failure) {
      gathered.forEach(vote -> vote.completeExceptionally(failure));
    }
  }

  /** Forgets how long commits have taken; called when all votes are on disk, as the next is. */
  void forget() {
    millis.clear();
  }

  /** How long the median commit took since then, in milliseconds. */
  double commit() {
    return VoteBenchmark.median(millis);
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
