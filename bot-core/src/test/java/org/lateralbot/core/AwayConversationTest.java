package org.lateralbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What people said in time counts, though the bot hears it only after the time is over. */
class AwayConversationTest {

  private final Conversation room = new Conversation();
  private final Instant opened = room.now();

  private void openPoll() {
    room.says("alice", "!poll Where do we meet? | Library | Park --for 2h");
  }

  /** The network goes away half an hour before the end and is away at the end. */
  private String away(Duration afterTheEnd) {
    room.later(Duration.ofMinutes(90));
    room.network().goAway();
    return room.later(Duration.ofMinutes(30).plus(afterTheEnd));
  }

  private Instant shortlyBeforeTheEnd() {
    return opened.plus(Duration.ofMinutes(115));
  }

  @Test
  void ballotsCastInTimeCountThoughTheyAreHeardAfterTheEnd() {
    openPoll();
    assertThat(away(Duration.ofMinutes(5))).isEmpty();

    room.network().comeBack();
    assertThat(room.sentAt(shortlyBeforeTheEnd()).says("bob", "!vote #1 2"))
        .contains("your ballot: 2 Park. Counted");
    room.sentAt(shortlyBeforeTheEnd())
        .castsNatively("carol", room.lastWith("Poll #1: Where do we meet?"), "2");
    assertThat(room.says("dan", "!vote #1 1")).contains("#1 has ended");
    assertThat(room.later(Duration.ofSeconds(15)))
        .contains("Result of poll #1", "2. Park: 2 ballots");
    assertThat(room.later(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void theResultOfAPollThatWaitsIsToldToWhoAsks() {
    openPoll();
    room.says("alice", "!vote #1 1");
    room.later(Duration.ofMinutes(90));
    room.laterWhileStopped(Duration.ofHours(1));
    assertThat(room.says("bob", "!result #1")).contains("1. Library: 1 ballot");
  }

  @Test
  void aSignatureGivenInTimeBringsAPledgeToSuccess() {
    room.says("alice", "!pledge I will host a repair evening --if 2 --for 2h");
    assertThat(away(Duration.ofMinutes(5))).isEmpty();

    room.network().comeBack();
    assertThat(room.sentAt(shortlyBeforeTheEnd()).says("bob", "!sign #1")).contains("bob");
    assertThat(room.later(Duration.ofSeconds(15))).doesNotContain("lapsed");
    assertThat(room.says("alice", "!pledges ended")).contains("#1");
  }

  @Test
  void whatAnotherProcessHearsIsClosedByThatOne() {
    openPoll();
    room.network().isSpokenForElsewhere(true);
    assertThat(room.later(Duration.ofHours(3))).isEmpty();
    assertThat(room.polls().due(room.now())).hasSize(1);
  }

  @Test
  void aNetworkThatStaysAwayIsNotWaitedForForEver() {
    openPoll();
    away(Duration.ofHours(11));
    assertThat(room.polls().due(room.now())).hasSize(1);
    room.later(Duration.ofHours(1));
    assertThat(room.polls().due(room.now())).isEmpty();

    room.network().comeBack();
    assertThat(room.later(Duration.ofHours(2))).containsOnlyOnce("Result of poll #1");
  }
}
