package org.lateralbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody sets the machine's clock back by an hour while polls and pledges run. */
class ClockSetBackTest {

  private static final Duration BACK = Duration.ofHours(-1);

  private final Conversation room = new Conversation();

  @Test
  void whatHasEndedStaysEndedAndIsNotAnnouncedAgain() {
    room.says("ann", "!poll Where? | Library | Park --for 2h");
    room.says("bo", "!vote #1 2");
    assertThat(room.later(Duration.ofHours(2))).startsWith("Result of poll #1");

    assertThat(room.later(BACK)).isEmpty();

    assertThat(room.says("cy", "!vote #1 1")).doesNotContain("Counted");
    assertThat(room.later(Duration.ofHours(1))).isEmpty();
    assertThat(room.says("cy", "!result #1")).contains("2. Park: 1 ballot");
  }

  @Test
  void ballotsCastBeforeAndAfterCountOnceAndTheEndComesOnce() {
    room.says("ann", "!poll Where? | Library | Park --for 3h");
    room.later(Duration.ofHours(2));
    room.says("bo", "!vote #1 2");

    room.later(BACK);

    assertThat(room.says("cy", "!vote #1 2")).contains("Counted");
    assertThat(room.later(Duration.ofHours(1))).isEmpty();
    assertThat(room.later(Duration.ofHours(1)))
        .startsWith("Result of poll #1")
        .contains("2. Park: 2 ballots");
    assertThat(room.later(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void aPledgeThatHoldsIsAnnouncedOnce() {
    room.says("ann", "!pledge I will host a repair evening --if 2");
    assertThat(room.says("bo", "!sign #1")).contains("Pledge #1 holds");

    assertThat(room.later(BACK)).isEmpty();

    assertThat(room.says("cy", "!sign #1")).doesNotContain("Pledge #1 holds");
    assertThat(room.says("cy", "!show #1")).contains("In (3)");
  }
}
