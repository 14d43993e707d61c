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
  private final Map<RoomId, CompletableFuture<Boolean>> last = new ConcurrentHashMap<>();

  Lanes(Executor executor) {
    this.executor = executor;
  }

  /** Runs the work once everything before it in the same room has ended, however it ended. */
  <T> CompletionStage<T> run(RoomId room, Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    CompletableFuture<Boolean> ours = last.compute(
        room,
        (key, before) -> (before == null ? CompletableFuture.completedFuture(true) : before)
            .thenApplyAsync(done -> complete(result, work), executor));
    return result.whenComplete((value, failure) -> last.remove(room, ours));
  }

  private static <T> boolean complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      return result.complete(work.get());
    } catch (RuntimeException | Error failure) {
      return result.completeExceptionally(failure);
    }
  }
}
