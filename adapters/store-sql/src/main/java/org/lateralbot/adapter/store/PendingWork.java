package org.lateralbot.adapter.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.lateralbot.core.store.StoreUnavailableException;

/** One work on its way to the disk, and the caller who waits for it. */
final class PendingWork<T> {

  private final Supplier<T> work;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private Runnable answer = () -> {};

  PendingWork(Supplier<T> work) {
    this.work = work;
  }

  /**
   * Runs the work; if it throws, its own changes are undone and the others' stay. Its caller learns
   * nothing before {@link #answer()}.
   *
   * @throws RuntimeException if the whole transaction is lost or the batch is refused
   */
  void run(Batch batch, Failures failures) {
    try {
      T result = failures.named(() -> {
        batch.beginWork();
        T made = work.get();
        batch.endWork();
        return made;
      });
      answer = () -> done.complete(result);
    } catch (StoreUnavailableException lost) {
      throw lost;
    } catch (RuntimeException | Error thrown) {
      if (batch.isRefused()) {
        throw thrown;
      }
      failures.named(() -> {
        batch.undoWork();
        return true;
      });
      answer = () -> done.completeExceptionally(thrown);
    }
  }

  /** Tells the caller how the work went. */
  void answer() {
    answer.run();
  }

  /** Tells the caller that nothing was changed. */
  void fail(Throwable cause) {
    done.completeExceptionally(
        new StoreUnavailableException("Nothing was changed: the store cannot be written", cause));
  }

  CompletionStage<T> stage() {
    return done;
  }

  /** Waits without heeding interrupts, so that the caller always learns what became of the work. */
  T await() {
    try {
      return done.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw failure.getCause() instanceof RuntimeException thrown ? thrown : failure;
    }
  }
}
