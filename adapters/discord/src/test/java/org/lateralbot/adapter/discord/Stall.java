package org.lateralbot.adapter.discord;

import java.time.Duration;
import java.util.function.Supplier;
import org.lateralbot.core.store.Transactions;

/** Lets a store be as slow as a test wants it. */
final class Stall {

  private volatile Duration duration = Duration.ZERO;

  void last(Duration other) {
    duration = other;
  }

  Transactions before(Transactions transactions) {
    return new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        pause();
        return transactions.call(work);
      }
    };
  }

  private void pause() {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
