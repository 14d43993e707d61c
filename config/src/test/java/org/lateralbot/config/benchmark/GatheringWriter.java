package org.lateralbot.config.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Writes the rows of votes as they come, in one commit what has gathered, and nothing else. */
final class RawWriter implements AutoCloseable {

  private final RawVotes rows;
  private final BlockingQueue<CompletableFuture<Boolean>> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  RawWriter(RawVotes rows) {
    this.rows = rows;
  }

  /** The stage completes when the rows of one more vote are on disk. */
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
      rows.write(gathered.size());
      gathered.forEach(vote -> vote.complete(true));
    } catch (SQLException failure) {
      gathered.forEach(vote -> vote.completeExceptionally(failure));
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
