package org.lateralbot.core.store;

import java.util.function.Supplier;

/**
 * Port: keeps changes together. Stores called inside {@code work} take part in it.
 *
 * <p>Every store may be called from any thread, and throws {@link StoreUnavailableException} when it
 * cannot be read or written.
 *
 * <p>Works run one after another, so a work reads what the one before it wrote. Works of several
 * callers may be written to disk together.
 */
public interface Transactions {

  /**
   * Runs {@code work} and returns its result once all its changes are on disk. If it throws, none of
   * its changes stays and the exception reaches the caller. A work inside a work is part of it.
   *
   * @throws StoreUnavailableException if the store cannot be written; nothing was changed
   */
  <T> T call(Supplier<T> work);

  /** The same without a result. */
  default void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }
}
