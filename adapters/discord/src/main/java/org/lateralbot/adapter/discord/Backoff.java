package org.lateralbot.adapter.discord;

import java.time.Duration;

/**
 * How long to wait before the next try.
 *
 * @param first after one failure; doubled after each further one
 * @param longest never longer than this
 */
record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /** Six tries in the first minute, then one a minute. */
  static final Backoff USUAL = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

  Duration after(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
