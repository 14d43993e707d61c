package org.lateralbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Offer;

/** The card that opened a poll or pledge shows how things stand. */
class LiveCardTest {

  private final Conversation room = new Conversation();

  @BeforeEach
  void open() {
    room.says("alice", "!poll Where do we meet? | Library | Park --for 2d");
  }

  private MessageId card() {
    return room.lastWith("Poll #1: Where do we meet?");
  }

  private Offer.Ballots offer() {
    return (Offer.Ballots)
        room.network().edited(card()).orElseThrow().content().offer().orElseThrow();
  }

  @Test
  void manyBallotsOfAMomentAreShownByOneEdit() {
    room.says("alice", "!vote 1");
    room.says("bob", "!vote 2");
    room.says("carol", "!vote 2");
    assertThat(room.shownNow(card())).isEmpty();
    room.aMomentLater();
    assertThat(room.shownNow(card())).contains("1. Library: 1 ballot", "2. Park: 2 ballots");
    assertThat(offer().open()).isTrue();
  }

  @Test
  void aBallotTakenBackIsShownToo() {
    room.says("alice", "!vote 1");
    room.aMomentLater();
    room.says("alice", "!unvote");
    room.aMomentLater();
    assertThat(room.shownNow(card())).contains("1. Library").doesNotContain("1 ballot");
  }

  @Test
  void whoIsForgottenIsGoneFromTheCard() {
    room.says("alice", "!vote 1");
    room.says("bob", "!vote 2");
    room.aMomentLater();
    room.tells("alice", "!forgetme yes");
    room.aMomentLater();
    assertThat(room.shownNow(card()))
        .contains("1. Library", "2. Park: 1 ballot")
        .doesNotContain("Library: 1 ballot", "alice");
  }

  @Test
  void aCardThatIsDeliveredOnlyAfterTheEndShowsTheEnd() {
    room.network().failNext(1);
    room.says("alice", "!poll When do we meet? | Today | Tomorrow --for 2d");
    room.says("bob", "!vote #2 2");
    room.says("alice", "!close #2");
    room.aMomentLater();
    room.later(Duration.ofSeconds(15));
    room.later(Duration.ofSeconds(15));
    MessageId late = room.lastWith("Poll #2: When do we meet?");
    assertThat(room.shownNow(late)).contains("Result of poll #2", "2. Tomorrow: 1 ballot");
  }

  @Test
  void aCardThatIsDeliveredAtOnceNeedsNoEdit() {
    room.aMomentLater();
    room.later(Duration.ofSeconds(15));
    assertThat(room.network().editsTried()).isZero();
  }

  @Test
  void aTallyThatIsHiddenStaysHidden() {
    room.says("alice", "!poll Whom do we ask? | Ann | Bo --hidden");
    room.says("bob", "!vote #2 1");
    room.aMomentLater();
    MessageId hidden = room.lastWith("Poll #2: Whom do we ask?");
    assertThat(room.shownNow(hidden)).contains("1. Ann").doesNotContain("Ann: 1");
  }

  @Test
  void theEndIsShownAndNothingIsOfferedAnyMore() {
    room.says("bob", "!vote 2");
    room.later(Duration.ofDays(2));
    assertThat(room.shownNow(card())).contains("Result of poll #1", "2. Park: 1 ballot");
    assertThat(offer().open()).isFalse();
  }

  @Test
  void anEndThatTheNetworkDidNotTakeIsShownAtALaterTick() {
    room.says("alice", "!close #1");
    room.network().goAway();
    room.aMomentLater();
    room.network().comeBack();
    assertThat(room.shownNow(card())).isEmpty();
    room.later(Duration.ofSeconds(15));
    assertThat(room.shownNow(card())).contains("Result of poll #1");
  }

  /** What the card shows in the end if the network is away for so long from the end of the poll on. */
  private String shownAfterAbsence(Duration absence, Duration perTick) {
    room.says("alice", "!close #1");
    room.network().goAway();
    for (Duration away = Duration.ZERO; away.compareTo(absence) < 0; away = away.plus(perTick)) {
      room.later(perTick);
    }
    room.network().comeBack();
    room.later(Duration.ofHours(1));
    return room.shownNow(card());
  }

  @Test
  void anEndIsShownHoweverManyTicksTheNetworkWasAwayFor() {
    assertThat(shownAfterAbsence(Duration.ofHours(1), Duration.ofSeconds(15)))
        .contains("Result of poll #1");
    assertThat(room.network().editsTried()).isLessThan(15);
  }

  @Test
  void anEndIsShownThoughTheNetworkWasAwayForDays() {
    assertThat(shownAfterAbsence(Duration.ofDays(6), Duration.ofMinutes(30)))
        .contains("Result of poll #1");
  }

  @Test
  void aCardThatCannotBeChangedForAWeekIsGivenUp() {
    assertThat(shownAfterAbsence(Duration.ofDays(9), Duration.ofMinutes(30))).isEmpty();
  }

  @Test
  void aCardInARoomThatLetsTheBotInNoMoreIsGivenUpAtOnce() {
    room.says("alice", "!close #1");
    room.network().expelFrom(FakeChatPlatform.room("commons"));
    room.aMomentLater();
    room.later(Duration.ofHours(1));
    assertThat(room.network().editsTried()).isEqualTo(1);
  }

  @Test
  void whatOneProcessChangesIsShownByTheOneThatSpeaksToTheRoom() {
    room.says("alice", "!vote 1");
    room.network().isSpokenForElsewhere(true);
    room.aMomentLater();
    for (int tick = 0; tick < 30; tick++) {
      room.later(Duration.ofHours(1));
    }
    assertThat(room.network().editsTried()).isZero();
    room.network().isSpokenForElsewhere(false);
    room.later(Duration.ofSeconds(15));
    assertThat(room.shownNow(card())).contains("1. Library: 1 ballot");
  }

  @Test
  void aPledgeShowsWhoIsInAndThatItWasCalledOff() {
    room.says("alice", "!pledge I will host a repair evening --if 3");
    MessageId pledge = room.lastWith("Pledge #2");
    room.says("bob", "!sign #2");
    room.aMomentLater();
    assertThat(room.shownNow(pledge)).contains("bob");
    room.says("alice", "!cancel #2 no room");
    room.aMomentLater();
    Offer offer = room.network().edited(pledge).orElseThrow().content().offer().orElseThrow();
    assertThat(((Offer.Signatures) offer).open()).isFalse();
  }
}
