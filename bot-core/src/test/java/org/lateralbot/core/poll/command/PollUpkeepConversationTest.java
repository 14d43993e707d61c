package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.Conversation;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Poll;

/** Reminders, quiet hours, lists, and what is kept about people. */
class PollUpkeepConversationTest {

  private static final ItemId WHICH = new ItemId(FakeChatPlatform.room("commons"), 1);

  private final Conversation room = new Conversation();

  private void poll(String flags) {
    room.says("ann", "!poll Where do we meet? | Library | Park | Online " + flags);
  }

  @Test
  void onlyThoseAreRemindedWhoAskedAndHaveNotVoted() {
    poll("--for 1d");
    assertThat(room.says("bo", "!remind #1")).contains("Sun 2026-11-22 09:00");
    room.says("cy", "!remind");
    room.says("cy", "!vote 1");
    assertThat(room.later(Duration.ofHours(20))).isEmpty();
    assertThat(room.later(Duration.ofHours(1)))
        .startsWith("(to bo) You asked to be reminded")
        .contains("!vote commons#1 2")
        .doesNotContain("(to cy)");
    assertThat(room.later(Duration.ofHours(1))).isEmpty();
    assertThat(room.says("di", "!remind #1")).contains("too soon for a reminder");
  }

  @Test
  void remindersFollowTheSettingsOfTheRoom() {
    room.mayModerate("mo");
    poll("--for 1d");
    room.says("bo", "!remind #1");
    room.says("mo", "!room reminders off");
    assertThat(room.says("cy", "!remind #1")).contains("switched off");
    assertThat(room.later(Duration.ofHours(22))).isEmpty();
    room.says("mo", "!room reminders on");
    room.says("mo", "!room quiet 00:00-23:00");
    room.says("ann", "!poll Soon? --for 2h");
    assertThat(room.says("cy", "!remind #2")).contains("quiet hours");
  }

  @Test
  void quietHoursDelayTheResultButNotTheEnd() {
    room.mayModerate("mo");
    room.says("mo", "!room quiet 22:00-07:00");
    poll("--for 12h");
    assertThat(room.later(Duration.ofHours(13))).isEmpty();
    assertThat(room.says("bo", "!vote #1 1")).contains("has ended");
    assertThat(room.later(Duration.ofHours(6))).contains("Ended Sun 2026-11-22 00:00");
  }

  @Test
  void aPollWhoseResultCannotBeToldIsNotClosedAndKeepsNoOtherFromIt() {
    room.says("ann", "!poll Which? | A | B --ranked --for 1d");
    room.says("bo", "!vote A");
    poll("--for 1d");
    Ballot kept = room.polls().ballots(WHICH).get(0);
    room.polls().put(WHICH, with(kept, new Choice.Ranking(List.of(7))));
    assertThat(room.later(Duration.ofDays(1))).contains("Where do we").doesNotContain("Which");
    assertThat(room.polls().find(WHICH).flatMap(Poll::end)).isEmpty();
    assertThat(room.later(Duration.ofSeconds(15))).isEmpty();

    room.polls().put(WHICH, kept);
    assertThat(room.later(Duration.ofSeconds(15))).contains("Which", "Record of 1 ballot");
    assertThat(room.later(Duration.ofSeconds(15))).isEmpty();
  }

  private static Ballot with(Ballot ballot, Choice choice) {
    return new Ballot(
        ballot.voter(),
        choice,
        ballot.name(),
        ballot.joinedLate(),
        ballot.receipt(),
        ballot.castAt(),
        ballot.seal());
  }

  @Test
  void aReplyToTheCardOrTheOnlyOpenPollIsMeant() {
    poll("");
    room.says("ann", "!poll Shall we?");
    assertThat(room.says("bo", "!vote 1")).contains("Which one?").contains("#2: Shall we?");
    assertThat(room.inReplyTo(room.lastWith("Poll #1:")).says("bo", "!vote 2"))
        .contains("#1 Where do we meet?");
    room.says("ann", "!close #1");
    assertThat(room.says("bo", "!vote yes")).contains("#2 Shall we?");
    assertThat(room.says("bo", "!unvote")).contains("your ballot is taken back");
    assertThat(room.says("bo", "!unvote")).contains("You have no ballot in #2");
  }

  @Test
  void inPrivateOneSeesThePollsOneTakesPartIn() {
    assertThat(room.tells("bo", "polls")).contains("You take part in no such poll");
    poll("");
    room.says("ann", "!poll Shall we? --secret");
    room.says("bo", "Hello");
    room.tells("bo", "!vote #2 yes");
    assertThat(room.tells("bo", "polls")).contains("commons#2: Shall we?").doesNotContain("#1");
    assertThat(room.says("bo", "!polls")).contains("#1:").contains("#2:");
    assertThat(room.says("bo", "!polls open")).contains("I do not understand \"open\"");
  }

  @Test
  void oldPollsAreListedInPages() {
    for (int i = 0; i < 21; i++) {
      room.says("ann", "!poll Shall we? --for 1h");
      room.later(Duration.ofHours(1));
    }
    assertThat(room.says("bo", "!polls closed"))
        .contains("#21:")
        .contains("#2:")
        .doesNotContain("#1:")
        .contains("Older ones: !polls closed 2");
    assertThat(room.says("bo", "!polls closed 2")).contains("#1:").doesNotContain("#2:");
    assertThat(room.says("bo", "!polls closed 3")).contains("no more of them");
  }

  @Test
  void aMemberWhoLeftMayNotVote() {
    poll("");
    room.says("bo", "!vote 1");
    room.leaves("bo");
    assertThat(room.tells("bo", "!vote commons#1 2")).contains("None of your rooms");
    assertThat(room.says("ann", "!result #1")).contains("1. Library: 1 ballot");
  }

  @Test
  void beingForgottenLeavesCountsWithoutNames() {
    room.says("bo", "!poll Where? | A | B --named");
    room.says("bo", "!vote 1");
    room.says("bo", "!close #1");
    room.says("bo", "!poll Again? --named");
    room.says("bo", "!vote #2 yes");
    room.tells("bo", "!forgetme yes");
    assertThat(room.says("ann", "!result #1"))
        .contains("1. A: 1 ballot")
        .contains(" by someone who left, ")
        .contains("someone who left: 1 A")
        .doesNotContain("bo");
    assertThat(room.says("ann", "!show #2"))
        .contains("Asked by someone who left")
        .contains("No ballots yet");
    assertThat(room.tells("bo", "!mydata")).contains("I keep nothing about you");
  }

  @Test
  void anEntryOfTheListShowsItsOpenPolls() {
    poll("--about share");
    assertThat(room.says("bo", "!principle share")).contains("#1: Where do we meet?");
  }

  @Test
  void amongWhatEndedLastAPollSaysWhenItDid() {
    room.says("ann", "!poll Where? | Library | Park --for 9d");
    room.says("ann", "!poll When? | Friday | Monday --for 9d");
    room.says("ann", "!poll Who? | Ann | Bo --for 1d");
    room.says("ann", "!close #1");
    room.says("ann", "!cancel #2 wrong day");
    room.later(Duration.ofDays(1));

    assertThat(room.says("bo", "!result"))
        .contains("Which of the last that ended?")
        .contains("#1: Where? (ended Sat 2026-11-21 12:00 Z)")
        .contains("#2: When? (called off Sat 2026-11-21 12:00 Z)")
        .contains("#3: Who? (ended Sun 2026-11-22 12:00 Z)")
        .doesNotContain("until");
  }

  @Test
  void theRecordWithoutANumberIsThatOfWhatHasEndedThoughAnotherIsOpen() {
    room.says("ann", "!poll Who? | Ann | Bo --for 9d");
    assertThat(room.says("bo", "!record")).contains("a record of #1 once it has ended");
    room.says("ann", "!poll Where? | Library | Park --for 9d");
    room.says("bo", "!vote #2 park");
    room.says("ann", "!close #2");

    assertThat(room.says("bo", "!record")).contains("#2 Where?", "the record: 1 ballot");

    room.says("ann", "!close #1");
    room.says("ann", "!poll When? | Friday | Monday");
    assertThat(room.says("bo", "!record"))
        .startsWith("Which of the last that ended?")
        .containsSubsequence("!record #2", "!record #1")
        .doesNotContain("!record #3");
  }

  @Test
  void verifyWithoutANumberMeansThePollThatTheBallotIsIn() {
    room.says("ann", "!poll Where? | Library | Park --for 9d");
    room.says("bo", "!vote #1 park");
    room.says("ann", "!close #1");
    room.says("ann", "!poll Who? | Ann | Bo --for 9d");

    assertThat(room.says("bo", "!verify")).contains("commons#1 Where?", "this ballot: 2 Park");

    room.says("bo", "!vote #2 ann");
    assertThat(room.says("bo", "!verify")).contains("commons#2 Who?", "your ballot is in");
  }
}
