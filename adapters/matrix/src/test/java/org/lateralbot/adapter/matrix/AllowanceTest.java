package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private Instant now = Instant.EPOCH;
  private final Allowance allowance = new Allowance(() -> now);

  private int editsAtOnce() {
    int edits = 0;
    while (allowance.spendOrWait().isZero()) {
      edits++;
    }
    return edits;
  }

  @Test
  void whatCanWaitLeavesSomeForAnswers() {
    assertThat(editsAtOnce()).isEqualTo(6);
    assertThat(allowance.spendOrWait()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void answersTakeFromWhatEditsMayUse() {
    for (int i = 0; i < 8; i++) {
      allowance.spend();
    }
    assertThat(allowance.spendOrWait()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void itGrowsAgainByOneInFiveSecondsButNeverBeyondTheWhole() {
    editsAtOnce();
    now = now.plusSeconds(5);
    assertThat(editsAtOnce()).isEqualTo(1);
    now = now.plus(Duration.ofDays(1));
    assertThat(editsAtOnce()).isEqualTo(6);
  }

  @Test
  void aClockThatGoesBackTakesNothingAway() {
    now = now.minusSeconds(60);
    assertThat(editsAtOnce()).isEqualTo(6);
  }
}
