package org.lateralbot.adapter.discord.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what must come, but not for ever. */
public final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 5;

  private Patience() {}

  /** What is there once it is there. */
  public static <T> T until(Supplier<Optional<T>> wanted) throws InterruptedException {
    return within(LONGEST, wanted);
  }

  /** The same with a limit of its own. */
  public static <T> T within(Duration limit, Supplier<Optional<T>> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> there = wanted.get();
      if (there.isPresent()) {
        return there.get();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new AssertionError("waited for in vain");
  }
}
