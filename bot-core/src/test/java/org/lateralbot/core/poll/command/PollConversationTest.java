package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.Conversation;

class PollConversationTest {

  private final Conversation room = new Conversation();

  private void poll(String flags) {
    room.says("ann", "!poll Where do we meet? | Library | Park | Online " + flags);
  }

  @Test
  void aPollIsOpenedVotedInAndClosedAtItsEnd() {
    assertThat(room.says("ann", "!poll Where do we meet? | Library | Park | Online --for 2d"))
        .contains("Poll #1: Where do we meet?")
        .contains("3. Online")
        .contains("Ends Mon 2026-11-23 12:00")
        .contains("Who can see your ballot: everybody in the room if you vote there");
    assertThat(room.says("bo", "!vote 1"))
        .isEqualTo("#1 Where do we meet? \u2014 your ballot: 1 Library. Counted.");
    assertThat(room.says("bo", "!vote #1 park"))
        .isEqualTo("#1 Where do we meet? \u2014 your ballot: 2 Park. Changed.");
    assertThat(room.says("cy", "!result #1"))
        .contains("Ahead: 2 Park")
        .contains("2. Park: 1 ballot");
    assertThat(room.later(Duration.ofDays(2)))
        .contains("Result of poll #1")
        .contains("Ended Mon 2026-11-23 12:00")
        .contains("Result: 2 Park")
        .contains("1 account voted.");
    assertThat(room.later(Duration.ofDays(2))).isEmpty();
    assertThat(room.says("cy", "!vote #1 2")).contains("#1 has ended");
    assertThat(room.says("cy", "!polls closed")).contains("#1: Where do we meet? (ended");
  }

  @Test
  void aLateBallotIsRefusedEvenIfNothingHasClosedThePoll() {
    poll("--for 1d");
    room.says("bo", "!vote 1");
    room.laterWhileStopped(Duration.ofDays(1));
    assertThat(room.says("cy", "!vote #1 2")).contains("#1 has ended");
    assertThat(room.says("cy", "!result #1")).contains("Result: 1 Library");
    assertThat(room.later(Duration.ZERO)).contains("Ended Sun 2026-11-22 12:00");
  }

  @Test
  void tiesAreToldAndNeverBroken() {
    poll("");
    room.says("bo", "!vote 1");
    room.says("cy", "!vote 2");
    assertThat(room.later(Duration.ofDays(3)))
        .contains("A tie, and ties are never broken: 1 Library, 2 Park");
  }

  @Test
  void noBallotsMeanNoResultAndAMissedQuorumNoDecision() {
    poll("");
    assertThat(room.says("ann", "!close #1")).contains("No ballots, no result.");
    poll("--quorum 2");
    room.says("bo", "!vote #2 1");
    assertThat(room.says("bo", "!show #2")).contains("Needs 2 ballots; has 1.");
    assertThat(room.says("ann", "!close #2"))
        .contains("No decision: needs 2 ballots; has 1.")
        .contains("1. Library: 1 ballot")
        .doesNotContain("Result: 1 Library");
  }

  @Test
  void aHiddenPollShowsNobodyATallyBeforeTheEnd() {
    poll("--hidden");
    room.says("bo", "!vote 2");
    for (String asked : new String[] {"!result #1", "!show #1", "!result #1 --pairs"}) {
      assertThat(room.says("ann", asked)).doesNotContain("Park: 1").doesNotContain("Ahead");
    }
    assertThat(room.says("ann", "!result #1"))
        .contains("Nobody sees a tally before the end: Tue 2026-11-24 12:00")
        .contains("1 ballot so far.");
    assertThat(room.later(Duration.ofDays(3))).contains("2. Park: 1 ballot");
  }

  @Test
  void aNamedPollShowsWhoChoseWhat() {
    poll("--named");
    room.says("bo", "!vote 2");
    assertThat(room.says("ann", "!result #1")).contains("bo: 2 Park");
    room.says("ann", "!poll Shall we? --named --hidden");
    room.says("bo", "!vote #2 yes");
    assertThat(room.says("ann", "!result #2")).doesNotContain("bo:");
    assertThat(room.says("ann", "!close #2")).contains("bo: 1 Yes");
  }

  @Test
  void anUnnamedPollListsNoNames() {
    poll("");
    room.says("bo", "!vote 2");
    assertThat(room.says("ann", "!result #1")).doesNotContain("bo");
    assertThat(room.says("ann", "!close #1")).doesNotContain("bo");
  }

  @Test
  void aSecretPollTakesBallotsOnlyPrivately() {
    poll("--secret");
    assertThat(room.says("bo", "!vote #1 online"))
        .contains("!vote commons#1 <your choice>")
        .doesNotContain("online")
        .doesNotContain("Online");
    assertThat(room.tells("bo", "!vote #1 online")).contains("your ballot: 3 Online. Counted.");
    assertThat(room.says("bo", "!unvote #1")).contains("!unvote commons#1");
    assertThat(room.tells("bo", "!mydata")).contains("commons#1").contains("3 Online");
    assertThat(room.tells("ann", "!result commons#1")).contains("Nobody sees a tally");
    assertThat(room.tells("stranger", "!vote #1 1")).contains("None of your rooms has such a #1");
    assertThat(room.later(Duration.ofDays(3))).contains("3. Online: 1 ballot").doesNotContain("bo");
  }

  @Test
  void whoJoinedLaterIsCountedApartOrRefused() {
    poll("");
    room.says("bo", "!vote #1 1");
    room.laterWhileStopped(Duration.ofHours(1));
    room.joins("newt");
    room.says("newt", "!vote #1 1");
    assertThat(room.says("ann", "!result #1"))
        .contains("2 accounts voted: 1 that was here when it opened, 1 that joined later.");
    poll("--settled");
    room.laterWhileStopped(Duration.ofHours(1));
    room.joins("owl");
    assertThat(room.says("owl", "!vote #2 1")).contains("you joined later");
    assertThat(room.says("newt", "!vote #2 1")).contains("Counted");
  }

  @Test
  void closingEarlySaysWhoDidItAndHowEarly() {
    poll("--for 2d");
    room.says("bo", "!vote 1");
    assertThat(room.says("bo", "!close #1")).contains("Only the one who opened #1");
    room.laterWhileStopped(Duration.ofHours(5));
    room.mayModerate("mo");
    assertThat(room.says("mo", "!close #1"))
        .contains(", 1d 19h before its end.")
        .contains("Result: 1 Library");
    assertThat(room.later(Duration.ofDays(3))).isEmpty();
    assertThat(room.says("cy", "!show #1")).contains(" by mo, 1d 19h before its end.");
  }

  @Test
  void whatIsClosedPrivatelyIsAnnouncedInTheRoom() {
    poll("");
    room.says("bo", "!vote 1");
    assertThat(room.tells("ann", "!close #1"))
        .contains("Result of poll commons#1")
        .contains("[commons] Result of poll #1");
  }

  @Test
  void aCancelledPollHasNoTally() {
    poll("");
    room.says("bo", "!vote 1");
    assertThat(room.says("bo", "!cancel #1 because")).contains("Only the one who opened");
    assertThat(room.says("ann", "!cancel #1 The library burned down"))
        .contains("Called off by ann")
        .contains("Reason: The library burned down")
        .doesNotContain("1 ballot");
    assertThat(room.says("bo", "!result #1")).contains("Called off").doesNotContain("1 ballot");
    assertThat(room.says("ann", "!outcome #1 x")).contains("was called off");
    assertThat(room.later(Duration.ofDays(9))).isEmpty();
  }

  @Test
  void theOutcomeIsSignedAndSaidOnce() {
    poll("");
    assertThat(room.says("ann", "!outcome #1 Booked")).contains("is still open");
    room.later(Duration.ofDays(3));
    assertThat(room.says("bo", "!outcome #1 Booked")).contains("Only the one who opened");
    assertThat(room.says("ann", "!outcome #1 We booked the park"))
        .contains("What came of it: We booked the park \u2014 ann");
    assertThat(room.says("ann", "!outcome #1 or not")).contains("has been said already");
    assertThat(room.says("bo", "!result #1")).contains("We booked the park");
  }

  @Test
  void rankedPollsTellTheWinnerAndPairsOnRequest() {
    poll("--ranked");
    room.says("bo", "!vote 2 1");
    room.says("cy", "!vote 2 3");
    room.says("di", "!vote 1");
    assertThat(room.says("ann", "!result #1 --pairs"))
        .contains("2 Park: 2:1 against 1, 2:0 against 3");
    assertThat(room.says("ann", "!close #1"))
        .contains("Result: 2 Park")
        .contains("2. Park: nothing is ahead of it")
        .contains("!result #1 --pairs");
    room.says("ann", "!poll Shall we?");
    assertThat(room.says("ann", "!result #2 --pairs")).contains("is not ranked");
  }

  @Test
  void scorePollsAddUpPoints() {
    poll("--score");
    room.says("bo", "!vote 1=5 2=4");
    room.says("cy", "!vote 2=4");
    assertThat(room.says("ann", "!close #1"))
        .contains("Result: 2 Park")
        .contains("2. Park: 8 points")
        .contains("3. Online: no points");
  }

  @Test
  void consentPassesWithConcernsOrIsBlockedForAReason() {
    room.says("ann", "!poll New rule? --consent");
    room.says("bo", "!vote agree");
    room.says("cy", "!vote agree");
    room.says("di", "!vote disagree too early");
    room.says("ed", "!vote abstain");
    assertThat(room.says("ann", "!result #1")).doesNotContain("Passed");
    assertThat(room.says("ann", "!close #1"))
        .contains("Passed with 1 concern.")
        .contains("disagree: too early")
        .doesNotContain("di:");
    room.says("ann", "!poll Another? --consent");
    room.says("bo", "!vote agree");
    room.says("cy", "!vote block because no ramp");
    assertThat(room.says("ann", "!close #2")).contains("Not passed: 1 block.").contains("no ramp");
    room.says("ann", "!poll Third? --consent");
    room.says("bo", "!vote abstain");
    assertThat(room.says("ann", "!close #3")).contains("Not passed: 0 agree, 0 disagree");
  }

  @Test
  void optionsAddedLaterAreMarked() {
    poll("--add-options");
    room.says("bo", "!vote 1");
    assertThat(room.says("cy", "!add #1 Roof garden")).contains("new option: 4 Roof garden");
    assertThat(room.says("cy", "!add #1 ROOF garden")).contains("stands there twice");
    assertThat(room.says("cy", "!vote roof")).contains("4 Roof garden");
    assertThat(room.says("cy", "!show #1"))
        .contains("4. Roof garden (added after 1 ballot): 1 ballot");
    assertThat(room.tells("cy", "!add #1 Boat"))
        .contains("[commons] #1 Where do we meet? \u2014 new option: 5 Boat");
    poll("");
    assertThat(room.says("cy", "!add #2 Roof")).contains("The options of #2 are fixed");
  }
}
