package org.lateralbot.core.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant END = NOW.plus(Terms.USUAL_TIME);

  @Test
  void termsWithinTheLimitsAreFine() {
    assertThat(terms("x".repeat(300), 10_000, NOW.plus(Duration.ofDays(3_653))).fault(NOW))
        .isEmpty();
    assertThat(terms("x", 1, NOW.plusMillis(1)).fault(NOW)).isEmpty();
  }

  @Test
  void whatIsBeyondALimitIsRefusedForThatReason() {
    assertThat(terms(" ", 1, END).fault(NOW)).contains(Terms.Fault.NO_TEXT);
    assertThat(terms("x".repeat(301), 1, END).fault(NOW)).contains(Terms.Fault.TEXT_TOO_LONG);
    assertThat(terms("x", 0, END).fault(NOW)).contains(Terms.Fault.BAD_NUMBER);
    assertThat(terms("x", 10_001, END).fault(NOW)).contains(Terms.Fault.BAD_NUMBER);
    assertThat(terms("x", 1, NOW).fault(NOW)).contains(Terms.Fault.IN_THE_PAST);
    assertThat(terms("x", 1, NOW.plus(Duration.ofDays(3_654))).fault(NOW))
        .contains(Terms.Fault.TOO_FAR);
  }

  private static Terms terms(String text, int goal, Instant end) {
    return new Terms(text, goal, end, Optional.empty());
  }
}
