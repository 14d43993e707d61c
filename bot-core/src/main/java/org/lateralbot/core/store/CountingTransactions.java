package org.lateralbot.core.store;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Tells what works have done once it is on disk: before that a work may be undone, or run a second time.
 */
public final class CountingTransactions implements Transactions {

  private final Transactions transactions;
  private final Runnable counter;

  /** Only works touch these, and they run one after another. */
  private boolean insideWork;

  private int done;

  /** @param counter run once for each {@link #count} of a work that is on disk */
  public CountingTransactions(Transactions transactions, Runnable counter) {
    this.transactions = transactions;
    this.counter = counter;
  }

  /** Counts one thing that the work does which runs now. */
  public void count() {
    done++;
  }

  private record Outcome<T>(T result, int done) {}

  @Override
  public <T> T call(Supplier<T> work) {
    return told(transactions.call(() -> counted(work)));
  }

  @Override
  public <T> CompletionStage<T> begin(Supplier<T> work) {
    return transactions.begin(() -> counted(work)).thenApply(this::told);
  }

  /** What a work inside a work does is told with the whole of it. */
  private <T> Outcome<T> counted(Supplier<T> work) {
    if (insideWork) {
      return new Outcome<>(work.get(), 0);
    }
    insideWork = true;
    done = 0;
    try {
      T result = work.get();
      return new Outcome<>(result, done);
    } finally {
      insideWork = false;
    }
  }

  private <T> T told(Outcome<T> outcome) {
    for (int told = 0; told < outcome.done(); told++) {
      counter.run();
    }
    return outcome.result();
  }
}
