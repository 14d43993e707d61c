package org.lateralbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.command.Quota;

/** People talk with the whole bot. Start here to see what it is like, and how tests read. */
class ConversationTest {

  private final Conversation room = new Conversation();

  @Test
  void somebodyAsksAndThenAsksForMore() {
    assertThat(room.says("alice", "@lateral why should we share?"))
        .contains("Right to Share", "What Right to Share says.");
    assertThat(room.says("alice", "@lateral an example?"))
        .contains("What Right to Share looks like.");
    assertThat(room.says("alice", "@lateral who says so?")).contains("https://example.org/share");
    assertThat(room.says("bob", "!ask an example?")).doesNotContain("Right to Share looks like");
  }

  @Test
  void anOfferIsOpenedByItsNumber() {
    assertThat(room.says("alice", "!ask transparency or share?"))
        .contains("more than one entry", "!principle share");
    assertThat(room.says("alice", "!ask 2")).contains("What Right to Share says.");
  }

  @Test
  void theBotIsQuietUnlessItIsSpokenTo() {
    assertThat(room.says("alice", "I like transparency")).isEmpty();
    assertThat(room.says("alice", "!weather")).isEmpty();
    assertThat(room.says("alice", "!pol Where?")).contains("Did you mean !poll Where?");
    assertThat(room.says("bob", "!pol Where?")).isEmpty();
    assertThat(room.says("bob", "!lateral weather")).contains("I do not know");
    assertThat(room.tells("bob", "vote #1 2")).contains("!vote #1 2", "not done anything");
  }

  @Test
  void aPollIsAskedVotedInAndAnnouncedAtItsEnd() {
    assertThat(room.says("alice", "!poll Where do we meet? | Library | Park --for 2d"))
        .contains("Poll #1", "2. Park", "Who can see your ballot");
    assertThat(room.says("bob", "!vote park")).contains("your ballot: 2 Park");
    assertThat(room.inReplyTo(room.lastWith("Poll #1")).says("carol", "!vote 1"))
        .contains("your ballot: 1 Library");
    assertThat(room.later(Duration.ofDays(2))).contains("Result of poll #1", "1. Library: 1");
    assertThat(room.later(Duration.ofDays(2))).isEmpty();
    assertThat(room.says("dave", "!vote #1 1")).contains("has ended");
  }

  @Test
  void aBallotAfterTheEndIsLateEvenIfNothingHasClosedThePoll() {
    room.says("alice", "!poll Where? | Library | Park --for 1h");
    room.laterWhileStopped(Duration.ofHours(1));
    assertThat(room.says("bob", "!vote #1 1")).contains("has ended");
  }

  @Test
  void aPledgeHoldsOnceEnoughAreInAndIsAskedAboutLater() {
    room.says("alice", "!pledge I will host a repair evening --if 2 --about share");
    assertThat(room.says("alice", "!principle share")).contains("I will host a repair evening");
    assertThat(room.says("bob", "!sign")).contains("With you it holds", "Pledge #1 holds");
    assertThat(room.later(Duration.ofDays(28)))
        .contains("(to alice)", "(to bob)", "Did you keep it?");
    assertThat(room.tells("bob", "!kept #1 yes")).contains("Noted");
  }

  @Test
  void inQuietHoursAnnouncementsWaitAndDeadlinesDoNot() {
    room.mayModerate("alice");
    room.says("alice", "!room quiet 12:00-14:00");
    room.says("alice", "!poll Where? | Library | Park --for 1h");
    assertThat(room.later(Duration.ofHours(1))).isEmpty();
    assertThat(room.says("bob", "!vote #1 1")).contains("has ended");
    assertThat(room.later(Duration.ofHours(1))).contains("Result of poll #1");
  }

  @Test
  void tooManyQuestionsAreToldOnceAndVotesAreNeverLimited() {
    Quota one = new Quota(1, 10, Duration.ofMinutes(10));
    Conversation limited = new Conversation(Optional.of(one), Optional.of(one));
    limited.says("alice", "!ask share?");
    assertThat(limited.says("alice", "!ask share?")).contains("a lot in a short time");
    assertThat(limited.says("alice", "!ask share?")).isEmpty();
    limited.says("alice", "!poll Where? | Library | Park");
    assertThat(limited.says("alice", "!pledge I will come")).contains("a lot in a short time");
    for (int i = 0; i < 5; i++) {
      assertThat(limited.says("alice", "!vote 1")).contains("your ballot");
    }
    limited.later(Duration.ofMinutes(11));
    assertThat(limited.says("alice", "!ask share?")).contains("Right to Share");
  }

  @Test
  void inADirectRoomThePollIsFoundAmongTheRoomsOfTheSender() {
    room.says("alice", "garden", "!poll Roses? | Red | White");
    room.says("alice", "commons", "!poll Tea? | Green | Black");
    room.says("bob", "garden", "hello");
    assertThat(room.tells("bob", "!vote #1 red")).contains("garden#1", "1 Red");
    assertThat(room.tells("alice", "!vote #1 2")).contains("garden#1", "commons#1");
    assertThat(room.tells("alice", "!vote commons#1 2")).contains("2 Black");
    assertThat(room.tells("zoe", "!vote #1 1")).contains("None of your rooms");
  }
}
