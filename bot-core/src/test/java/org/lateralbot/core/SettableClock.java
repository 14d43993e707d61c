package org.lateralbot.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Safe for use by several threads. */
public final class SettableClock extends Clock {

  /** A Saturday noon in UTC, when nothing special happens anywhere. */
  public static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private volatile Instant now;

  public SettableClock() {
    this(START);
  }

  public SettableClock(Instant now) {
    this.now = now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("this clock only tells instants");
  }
}
