package org.lateralbot.core.lane;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lateralbot.core.log.EventId;

/**
 * Runs the works of one lane in order, lanes side by side. For any number of threads.
 *
 * @param <K> what a lane is for, such as a room
 */
public final class Lanes<K> {

  private final Executor executor;

  /** The last work of each lane that has any. */
  private final Map<K, Tail> tails = new ConcurrentHashMap<>();

  /** How far the last work of a lane, and with it all before it, has got. */
  private record Tail(CompletableFuture<Boolean> begun, CompletableFuture<Boolean> ended) {

    private static final Tail NONE =
        new Tail(CompletableFuture.completedFuture(true), CompletableFuture.completedFuture(true));

    static Tail fresh() {
      return new Tail(new CompletableFuture<>(), new CompletableFuture<>());
    }
  }

  /** @param executor runs the works; a lane uses one thread at a time */
  public Lanes(Executor executor) {
    this.executor = executor;
  }

  /**
   * Runs the work once everything before it in the same lane has ended, however it ended. It belongs
   * to the caller's event, see {@link EventId}.
   */
  public <T> CompletionStage<T> run(K lane, Supplier<T> work) {
    return follow(lane, Tail::ended, () -> CompletableFuture.completedFuture(work.get()));
  }

  /**
   * Begins the work once everything before it in the same lane has begun, however far it has got. It
   * ends when the stage that it gives completes.
   */
  public <T> CompletionStage<T> begin(K lane, Supplier<CompletionStage<T>> work) {
    return follow(lane, Tail::begun, work);
  }

  private <T> CompletionStage<T> follow(
      K lane, Function<Tail, CompletableFuture<Boolean>> turn, Supplier<CompletionStage<T>> work) {
    Supplier<CompletionStage<T>> carried = EventId.carried(work);
    Tail mine = Tail.fresh();
    Tail last = tails.put(lane, mine);
    Tail before = last == null ? Tail.NONE : last;
    return turn.apply(before)
        .thenApplyAsync(ready -> carried.get(), executor)
        .whenComplete((begun, failure) -> mine.begun().complete(true))
        .thenCompose(begun -> begun)
        .whenComplete((result, failure) -> end(lane, mine, before));
  }

  private void end(K lane, Tail mine, Tail before) {
    // Nothing waits for it, and there is nothing in it that could fail.
    CompletableFuture<Void> unused = before.ended().thenRun(() -> {
      tails.remove(lane, mine);
      mine.ended().complete(true);
    });
  }

  /** How many lanes have work that has not ended. */
  public int busy() {
    return tails.size();
  }
}
