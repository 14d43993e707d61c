package org.lateralbot.adapter.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How much may be sent without being told to slow down: what a homeserver's usual limits allow a
 * plain account. Answers are sent whatever is left; what can wait leaves some for them.
 */
final class Allowance {

  private static final Duration FOR_ONE = Duration.ofSeconds(5);
  private static final int MOST = 10;

  /** Kept for answers. */
  private static final int RESERVE = 4;

  private final InstantSource clock;
  private double left = MOST;
  private Instant counted;

  Allowance(InstantSource clock) {
    this.clock = clock;
    this.counted = clock.instant();
  }

  /** Counts something that cannot wait. */
  synchronized void spend() {
    refill();
    left = Math.max(0, left - 1);
  }

  /**
   * Counts something that can wait, if there is enough for it.
   *
   * @return how long it has to wait before it is tried again; zero if it was counted
   */
  synchronized Duration spendOrWait() {
    refill();
    if (left < RESERVE + 1) {
      double missing = RESERVE + 1 - left;
      return Duration.ofMillis((long) Math.ceil(missing * FOR_ONE.toMillis()));
    }
    left--;
    return Duration.ZERO;
  }

  private void refill() {
    Instant now = clock.instant();
    double earned = (double) Duration.between(counted, now).toMillis() / FOR_ONE.toMillis();
    left = Math.min(MOST, left + Math.max(0, earned));
    counted = now;
  }
}
