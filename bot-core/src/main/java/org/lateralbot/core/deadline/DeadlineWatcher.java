package org.lateralbot.core.deadline;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what has fallen due. It only makes things happen in time: whether a ballot is late is judged
 * by the stored end, not by this.
 */
public final class DeadlineWatcher {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatcher.class);

  private static final CompletionStage<Boolean> DONE = CompletableFuture.completedFuture(true);

  private final List<DueWorker> workers;
  private final Announcer announcer;

  public DeadlineWatcher(
      List<DueWork> works, Transactions transactions, Announcer announcer, InstantSource clock) {
    this.workers =
        works.stream().map(work -> new DueWorker(work, transactions, clock)).toList();
    this.announcer = announcer;
  }

  /**
   * Does what is due now and begins to send what is to be announced. What fails harms nothing else and
   * is tried again at the next tick, as is what there was no time for. The stage completes, never
   * exceptionally, when everything that is to be announced was tried to be sent. Called by one thread at
   * a time, and not inside a transaction.
   */
  public CompletionStage<Boolean> tick() {
    for (DueWorker worker : workers) {
      attempt(worker.name(), () -> {
        worker.run();
        return DONE;
      });
    }
    return attempt("sending", announcer::deliverDue);
  }

  private static CompletionStage<Boolean> attempt(
      String what, Supplier<CompletionStage<Boolean>> deed) {
    try {
      return deed.get();
    } catch (RuntimeException unexpected) {
      LOG.error("{} failed and is tried again: {}", what, Trace.of(unexpected));
      return DONE;
    }
  }
}
