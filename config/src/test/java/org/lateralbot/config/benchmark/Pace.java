package org.lateralbot.config.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A thousand votes a second, said by the clock whether or not they are kept up with. */
final class Pace {

  private static final int A_SECOND = 1_000;
  private static final int WARM_UP = 15 * A_SECOND;
  private static final int MEASURED = 10 * A_SECOND;

  private Pace() {}

  /** Says votes for fifteen seconds, by when what is said so often runs as fast as it will. */
  static void warmUp(Supplier<CompletionStage<?>> vote) {
    measure(vote, WARM_UP);
  }

  /**
   * Says votes for ten seconds.
   *
   * @param vote says one; the stage completes when it is on disk
   * @return how long each took, from when it was to be said, in milliseconds and in the order of their
   *     length
   */
  static double[] millis(Supplier<CompletionStage<?>> vote) {
    double[] millis = measure(vote, MEASURED);
    Arrays.sort(millis);
    return millis;
  }

  private static double[] measure(Supplier<CompletionStage<?>> vote, int votes) {
    double[] millis = new double[votes];
    List<CompletableFuture<?>> written = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < votes; i++) {
      int number = i;
      long due = begin + i * 1_000_000_000L / A_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      written.add(vote.get()
          .whenComplete((done, failure) -> millis[number] = (System.nanoTime() - due) / 1e6)
          .toCompletableFuture());
    }
    written.forEach(CompletableFuture::join);
    return millis;
  }
}
