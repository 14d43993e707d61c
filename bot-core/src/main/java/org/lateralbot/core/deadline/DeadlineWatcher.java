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

  private final List<DueWork> works;
  private final Transactions transactions;
  private final Announcer announcer;
  private final InstantSource clock;

  public DeadlineWatcher(
      List<DueWork> works, Transactions transactions, Announcer announcer, InstantSource clock) {
    this.works = List.copyOf(works);
    this.transactions = transactions;
    this.announcer = announcer;
    this.clock = clock;
  }

  /**
   * Does everything due now and begins to send what is to be announced. What fails harms nothing else
   * and is tried again at the next tick. The stage completes, never exceptionally, when everything
   * due was tried.
   */
  public CompletionStage<Boolean> tick() {
    for (DueWork work : works) {
      attempt(work.getClass().getSimpleName(), () -> {
        transactions.run(() -> work.runDue(clock.instant()));
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
