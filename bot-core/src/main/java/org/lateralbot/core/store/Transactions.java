package org.lateralbot.core.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Port: keeps changes together. Stores called inside {@code work} take part in it.
 *
 * <p>Every store may be called from any thread, and throws {@link StoreUnavailableException} when it
 * cannot be read or written.
 *
 * <p>Works run one after another, so a work reads what the one before it wrote. Works of several
 * callers may be written to disk together. Where the store then refuses something, all of it is undone
 * and they run a second time, apart; so whatever a work does outside the stores must bear being done
 * again. And since all wait for the one that runs, it must not wait for a network: see {@link
 * AskingTransactions}.
 */
public interface Transactions {

  /**
   * Runs {@code work} and returns its result once all its changes are on disk. If it throws, none of
   * its changes stays and the exception reaches the caller. A work inside a work is part of it.
   *
   * @throws StoreUnavailableException if the store cannot be written; nothing was changed
   */
  <T> T call(Supplier<T> work);

  /**
   * The same without waiting: works run in the order in which they were begun, and the stage completes
   * when all changes are on disk. What follows from it runs on the store's own thread, so it must
   * neither wait nor call a store.
   */
  default <T> CompletionStage<T> begin(Supplier<T> work) {
    try {
      return CompletableFuture.completedFuture(call(work));
    } catch (RuntimeException | Error thrown) {
      return CompletableFuture.failedFuture(thrown);
    }
  }

  /** The same as {@link #call} without a result. */
  default void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }
}
