package org.lateralbot.config;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears that the system wants the program to end, and holds the end back until everything is closed
 * in order, but never for long. Closed last.
 */
final class StopSignal implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(9);

  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Sets what a signal sets off.
   *
   * @param stop returns at once
   */
  void onStop(Runnable stop) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop), "stop"));
  }

  private void stopAndWait(Runnable stop) {
    stop.run();
    try {
      closed.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Notes that everything is closed: the program may end. */
  @Override
  public void close() {
    closed.countDown();
  }
}
