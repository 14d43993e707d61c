package org.lateralbot.adapter.store;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Goes forward as a clock does, jumps included, and stands still while that clock goes back. So a
 * clock that was set back by an hour does not stop the deadlines for an hour.
 */
final class ForwardClock implements Clock {

  private final InstantSource source;
  private Instant seen;
  private Instant now;

  ForwardClock(InstantSource source) {
    this.source = source;
    this.seen = source.instant();
    this.now = seen;
  }

  @Override
  public synchronized Instant now() {
    Instant read = source.instant();
    if (read.isAfter(seen)) {
      now = now.plus(Duration.between(seen, read));
    }
    seen = read;
    return now;
  }
}
