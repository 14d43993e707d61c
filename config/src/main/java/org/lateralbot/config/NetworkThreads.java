package org.lateralbot.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lateralbot.core.Threads;

/** Threads of its own for each network, so that one that is away keeps no other waiting. */
final class NetworkThreads implements Function<String, Threads>, AutoCloseable {

  private static final int ROOMS_AT_ONCE = 12;

  /**
   * With those that edit fewer than a network's own threads, so that what is urgent there is never
   * kept waiting.
   */
  private static final int SENDING_AT_ONCE = 8;

  /** On threads of their own, because an edit waits until the network allows one more. */
  private static final int EDITING_AT_ONCE = 4;

  private static final Duration TO_FINISH = Duration.ofSeconds(2);

  private final Map<String, Pools> byNetwork = new ConcurrentHashMap<>();

  private record Pools(ExecutorService handling, ExecutorService sending, ExecutorService editing) {

    static Pools fresh() {
      return new Pools(
          Executors.newFixedThreadPool(ROOMS_AT_ONCE),
          Executors.newFixedThreadPool(SENDING_AT_ONCE),
          Executors.newFixedThreadPool(EDITING_AT_ONCE));
    }

    Threads threads() {
      return new Threads(
          handling,
          sending,
          (delay, work) -> CompletableFuture.delayedExecutor(
                  delay.toMillis(), TimeUnit.MILLISECONDS, editing)
              .execute(work));
    }
  }

  /** Those of a network, by its name. */
  @Override
  public Threads apply(String network) {
    return byNetwork.computeIfAbsent(network, it -> Pools.fresh()).threads();
  }

  /** Lets the works that have begun come to their end, first of rooms, then of networks. */
  @Override
  public void close() {
    finish(Pools::handling);
    finish(Pools::sending);
    finish(Pools::editing);
  }

  /** All that do the same share the time, however many networks there are. */
  private void finish(Function<Pools, ExecutorService> which) {
    List<ExecutorService> executors = byNetwork.values().stream().map(which).toList();
    executors.forEach(ExecutorService::shutdown);
    long end = System.nanoTime() + TO_FINISH.toNanos();
    executors.forEach(executor -> finish(executor, end));
  }

  private static void finish(ExecutorService executor, long end) {
    try {
      if (!executor.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
