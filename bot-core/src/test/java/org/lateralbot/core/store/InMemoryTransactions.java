package org.lateralbot.core.store;

import java.util.List;
import java.util.function.Supplier;

/** Transactions over stores in memory: one at a time, undone if the work throws. */
public final class InMemoryTransactions implements Transactions {

  private final List<Restorable> stores;
  private int depth;

  public InMemoryTransactions(Restorable... stores) {
    this.stores = List.of(stores);
  }

  /** Fails if a work runs on this thread now: what takes its time must not be done by a work. */
  public synchronized void checkNobodyWaits() {
    if (depth > 0) {
      throw new AssertionError("everybody waits for this work");
    }
  }

  @Override
  public synchronized <T> T call(Supplier<T> work) {
    if (depth > 0) {
      return work.get();
    }
    List<Runnable> undo = stores.stream().map(Restorable::snapshot).toList();
    depth++;
    try {
      return work.get();
    } catch (RuntimeException | Error unexpected) {
      undo.forEach(Runnable::run);
      throw unexpected;
    } finally {
      depth--;
    }
  }
}
