package org.lateralbot.core.lane;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.log.EventId;

/**
 * Runs the works of one lane in order, lanes side by side. For any number of threads.
 *
 * @param <K> what a lane is for, such as a room
 */
public final class Lanes<K> {

  private final Function<? super K, ? extends Executor> executors;

  /** Those that have work which has not ended. */
  private final Map<K, Lane> lanes = new HashMap<>();

  private static final class Lane {

    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int underWay;

    /** Whether somebody is letting one work after another begin. */
    private boolean moving;

    /** Whether it is the caller from now on. */
    boolean claim() {
      boolean mine = !moving;
      moving = true;
      return mine;
    }
  }

  /**
   * When a work begins.
   *
   * @param alone whether it waits until everything before it has ended, not only begun
   * @param come completes then
   * @param passed whether the first has come by of the two that the next work waits for: the one who
   *     let this begin, and its beginning. The second goes on, so that no work begins inside another.
   */
  private record Turn(boolean alone, CompletableFuture<Boolean> come, AtomicBoolean passed) {

    boolean isPassedBySecond() {
      return passed.getAndSet(true);
    }
  }

  /** @param executors run the works of each lane, which uses one thread at a time */
  public Lanes(Function<? super K, ? extends Executor> executors) {
    this.executors = executors;
  }

  /**
   * Runs the work once everything before it in the same lane has ended, however it ended. It belongs
   * to the caller's event, see {@link EventId}.
   */
  public <T> CompletionStage<T> run(K lane, Supplier<T> work) {
    return beginAfterAll(lane, () -> CompletableFuture.completedFuture(work.get()));
  }

  /** The same for a work that ends when the stage that it gives completes. */
  public <T> CompletionStage<T> beginAfterAll(K lane, Supplier<CompletionStage<T>> work) {
    return follow(lane, true, work);
  }

  /**
   * Begins the work once everything before it in the same lane has begun, however far it has got. It
   * ends when the stage that it gives completes.
   */
  public <T> CompletionStage<T> begin(K lane, Supplier<CompletionStage<T>> work) {
    return follow(lane, false, work);
  }

  private <T> CompletionStage<T> follow(K lane, boolean alone, Supplier<CompletionStage<T>> work) {
    Supplier<CompletionStage<T>> carried = EventId.carried(work);
    Turn turn = new Turn(alone, new CompletableFuture<>(), new AtomicBoolean());
    CompletionStage<T> ended = turn.come()
        .thenApplyAsync(ready -> carried.get(), executors.apply(lane))
        .whenComplete((begun, failure) -> {
          if (turn.isPassedBySecond()) {
            move(lane);
          }
        })
        .thenCompose(begun -> begun)
        .whenComplete((result, failure) -> {
          if (claimAfterEnd(lane)) {
            move(lane);
          }
        });
    if (claimWith(lane, turn)) {
      move(lane);
    }
    return ended;
  }

  private Lane lane(K key) {
    return lanes.computeIfAbsent(key, it -> new Lane());
  }

  private synchronized boolean claimWith(K key, Turn turn) {
    Lane lane = lane(key);
    lane.waiting.add(turn);
    return lane.claim();
  }

  private synchronized boolean claimAfterEnd(K key) {
    Lane lane = lane(key);
    lane.underWay--;
    return lane.claim();
  }

  private void move(K lane) {
    for (Turn turn = next(lane); turn != null; turn = next(lane)) {
      turn.come().complete(true);
      if (!turn.isPassedBySecond()) {
        return;
      }
    }
  }

  /** The next work if it may begin; else nobody moves the lane any more. */
  private synchronized @Nullable Turn next(K key) {
    Lane lane = lane(key);
    Turn turn = lane.waiting.peek();
    if (turn != null && !(turn.alone() && lane.underWay > 0)) {
      lane.underWay++;
      return lane.waiting.remove();
    }
    lane.moving = false;
    if (turn == null && lane.underWay == 0) {
      lanes.remove(key);
    }
    return null;
  }

  /** How many lanes have work that has not ended. */
  public synchronized int busy() {
    return lanes.size();
  }
}
