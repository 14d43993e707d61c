package org.lateralbot.core.command;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lateralbot.core.chat.RoomId;

/** Runs the works of one room one after another, rooms side by side. */
final class Lanes {

  private final Executor executor;

  /** The end of the last work of each room that has any. */
  private final Map<RoomId, CompletableFuture<Boolean>> ends = new ConcurrentHashMap<>();

  Lanes(Executor executor) {
    this.executor = executor;
  }

  /** Runs the work once everything before it in the same room has ended, however it ended. */
  <T> CompletionStage<T> run(RoomId room, Supplier<T> work) {
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    CompletableFuture<Boolean> before = ends.put(room, end);
    return (before == null ? CompletableFuture.completedFuture(true) : before)
        .thenApplyAsync(ended -> work.get(), executor)
        .whenComplete((result, failure) -> {
          ends.remove(room, end);
          end.complete(true);
        });
  }

  /** How many rooms have work that has not ended. */
  int busy() {
    return ends.size();
  }
}
