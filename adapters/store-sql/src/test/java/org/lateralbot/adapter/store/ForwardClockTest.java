package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ForwardClockTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  private final AtomicReference<Instant> source = new AtomicReference<>(START);
  private final ForwardClock clock = new ForwardClock(source::get);

  @Test
  void followsItsSourceForward() {
    source.set(START.plus(Duration.ofDays(3)));
    assertThat(clock.now()).isEqualTo(START.plus(Duration.ofDays(3)));
  }

  @Test
  void goesOnFromWhereItWasWhenItsSourceIsSetBack() {
    source.set(START.minus(Duration.ofHours(1)));
    assertThat(clock.now()).isEqualTo(START);
    source.set(START.minus(Duration.ofMinutes(59)));
    assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(1)));
  }
}
