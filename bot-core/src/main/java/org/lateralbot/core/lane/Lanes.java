package org.lateralbot.core.lane;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lateralbot.core.log.EventId;

/**
 * Runs the works of one lane one after another, lanes side by side. For any number of threads.
 *
 * @param <K> what a lane is for, such as a room
 */
public final class Lanes<K> {

  private final Executor executor;

  /** The end of the last work of each lane that has any. */
  private final Map<K, CompletableFuture<Boolean>> ends = new ConcurrentHashMap<>();

  /** @param executor runs the works; a lane uses one thread at a time */
  public Lanes(Executor executor) {
    this.executor = executor;
  }

  /**
   * Runs the work once everything before it in the same lane has ended, however it ended. It belongs
   * to the caller's event, see {@link EventId}.
   */
  public <T> CompletionStage<T> run(K lane, Supplier<T> work) {
    Supplier<T> carried = EventId.carried(work);
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    CompletableFuture<Boolean> before = ends.put(lane, end);
    return (before == null ? CompletableFuture.completedFuture(true) : before)
        .thenApplyAsync(ended -> carried.get(), executor)
        .whenComplete((result, failure) -> {
          ends.remove(lane, end);
          end.complete(true);
        });
  }

  /** How many lanes have work that has not ended. */
  public int busy() {
    return ends.size();
  }
}
