package org.lateralbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.chat.RoomId;

/** People vote and sign by what they do at the bot's messages. */
class SignsConversationTest {

  private final Conversation room = new Conversation();

  private MessageId poll(String line) {
    room.says("alice", line);
    return room.lastWith("Poll #1");
  }

  private MessageId placePoll() {
    return poll("!poll Where? | Library | Park | Online --for 2d");
  }

  /** What names the options of place polls natively while they stand like this. */
  private static List<String> answers(String question, String... options) {
    return new Offer.Ballots(
            new ItemId(new RoomId("test", "any"), 1),
            Locale.ENGLISH,
            question,
            List.of(options),
            BallotForm.ONE,
            1,
            true,
            true,
            true)
        .answers();
  }

  private String result() {
    return room.says("alice", "!result #1");
  }

  @Test
  void aNumberOnTheCardIsABallotAndIsNotAnsweredInWords() {
    MessageId card = placePoll();
    assertThat(room.reacts("bob", card, "2\ufe0f\u20e3")).isEmpty();
    assertThat(result()).contains("2. Park: 1 ballot");
    assertThat(room.reacts("bob", card, "\ud83d\udc4d")).isEmpty();
    assertThat(room.reacts("bob", card, "9\ufe0f\u20e3")).isEmpty();
    assertThat(result()).contains("1 account voted", "2. Park: 1 ballot");
  }

  @Test
  void theLatestBallotCountsWhateverItCameBy() {
    MessageId card = placePoll();
    room.reacts("bob", card, "1\ufe0f\u20e3");
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.castsNatively("bob", card, "2");
    assertThat(result()).contains("2. Park: 1 ballot", "1 account voted");
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.says("bob", "!vote #1 3");
    assertThat(result()).contains("3. Online: 1 ballot", "1 account voted");
  }

  @Test
  void takingABallotBackBringsBackTheOneBefore() {
    MessageId card = placePoll();
    room.says("bob", "!vote #1 3");
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.castsNatively("bob", card, "1");
    MessageId first = room.lastSign();
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.castsNatively("bob", card, "2");
    room.takesBack("bob");
    assertThat(result()).contains("1. Library: 1 ballot", "1 account voted");
    room.takesBack("bob", first);
    assertThat(result()).contains("3. Online: 1 ballot", "1 account voted");
    room.says("bob", "!unvote #1");
    assertThat(result()).contains("No ballots yet");
  }

  @Test
  void aBallotKeepsItsReceiptWhenAnOlderOneIsTakenBack() {
    MessageId card = placePoll();
    room.reacts("bob", card, "1\ufe0f\u20e3");
    MessageId older = room.lastSign();
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.reacts("bob", card, "2\ufe0f\u20e3");
    String receipt = room.says("bob", "!receipt #1");
    assertThat(receipt).contains("your receipt: ");
    assertThat(result()).contains("2. Park: 1 ballot");

    room.takesBack("bob", older);
    assertThat(result()).contains("2. Park: 1 ballot");
    assertThat(room.says("bob", "!receipt #1")).isEqualTo(receipt);
  }

  @Test
  void aBallotThatIsSpoiledIsNoneAndTheOneBeforeDoesNotCount() {
    MessageId card = placePoll();
    room.castsNatively("bob", card, "2");
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.castsNatively("bob", card, "2", "nonsense");
    assertThat(result()).contains("No ballots yet");
    room.takesBack("bob");
    assertThat(result()).contains("2. Park: 1 ballot");
  }

  @Test
  void aBallotForWhatStoodThereBeforeAnEditCountsForNothingElse() {
    MessageId card = placePoll();
    room.says("alice", "!edit #1 Where? | Park | Library | Online");

    room.castsNatively(
        "bob", card, answers("Where?", "Library", "Park", "Online").get(0));
    assertThat(result()).contains("No ballots yet");
    room.castsNatively(
        "carol", card, answers("Where not?", "Park", "Library", "Online").get(0));
    assertThat(result()).contains("No ballots yet");
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.castsNatively(
        "bob", card, answers("Where?", "Park", "Library", "Online").get(1));
    assertThat(result()).contains("2. Library: 1 ballot", "1 account voted");
  }

  @Test
  void whereSeveralMayBeChosenMarksAddUpAndComeOffOneByOne() {
    MessageId card = poll("!poll When? | Mon | Tue | Wed --choose 2 --for 2d");
    room.reacts("bob", card, "1\ufe0f\u20e3");
    MessageId monday = room.lastSign();
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.reacts("bob", card, "2\ufe0f\u20e3");
    assertThat(result()).contains("1. Mon: 1 ballot", "2. Tue: 1 ballot", "1 account voted");
    room.laterWhileStopped(Duration.ofSeconds(1));
    assertThat(room.reacts("bob", card, "3\ufe0f\u20e3")).contains("2");
    assertThat(result()).contains("3. Wed: none");
    room.takesBack("bob", monday);
    assertThat(result()).contains("1. Mon: none", "2. Tue: 1 ballot");
  }

  @Test
  void aBallotThatCannotBeReadIsCountedAsThatUntilALaterOneCan() {
    MessageId card = placePoll();
    room.castsNatively("bob", card, "1");
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.castsUnreadably("bob", card);
    room.castsUnreadably("carol", card);
    assertThat(result()).contains("2 ballots could not be read", "No ballots yet");
    room.laterWhileStopped(Duration.ofSeconds(1));
    room.castsNatively("bob", card, "1");
    assertThat(room.later(Duration.ofDays(2)))
        .contains("1 ballot could not be read", "1. Library: 1 ballot");
  }

  @Test
  void whatIsTakenBackAfterTheEndChangesNothing() {
    MessageId card = placePoll();
    room.castsNatively("bob", card, "1");
    room.later(Duration.ofDays(2));
    room.takesBack("bob");
    assertThat(result()).contains("1. Library: 1 ballot");
    assertThat(room.castsNatively("carol", card, "2")).contains("has ended");
  }

  @Test
  void aSignThatCountsNoMoreTakesNoLaterBallotWithIt() {
    MessageId card = placePoll();
    room.reacts("bob", card, "1\ufe0f\u20e3");
    MessageId sign = room.lastSign();
    room.says("bob", "!unvote #1");
    room.says("bob", "!vote #1 2");
    room.takesBack("bob", sign);
    assertThat(result()).contains("2. Park: 1 ballot");
  }

  @Test
  void whoeverModeratesTakesNobodysBallotBack() {
    MessageId card = placePoll();
    room.reacts("bob", card, "1\ufe0f\u20e3");
    room.takesBack("mallory");
    assertThat(result()).contains("1. Library: 1 ballot");
  }

  @Test
  void aPollThatIsNotVotedOnByPickingTakesNoPicks() {
    MessageId card = poll("!poll Where? | Library | Park | Online --ranked --for 2d");
    room.says("bob", "!vote #1 2 > 1");
    assertThat(room.castsNatively("bob", card, "1")).contains("I did not count");
    assertThat(room.castsUnreadably("carol", card)).contains("I did not count");
    assertThat(result()).contains("1 account voted");
    assertThat(room.says("alice", "!close #1")).contains("Park");
  }

  @Test
  void whoRepliesToACardNeedNotSayWhichPollToClose() {
    MessageId card = placePoll();
    room.says("alice", "!poll Another? | A | B");
    room.says("bob", "!vote #1 1");
    assertThat(room.inReplyTo(card).says("alice", "!close")).contains("Result of poll #1");
    assertThat(room.says("alice", "!close")).contains("Result of poll #2");
  }

  @Test
  void aSecretPollTakesNoBallotThatEverybodySees() {
    MessageId card = poll("!poll Whom? | Ann | Bo --secret --for 2d");
    assertThat(room.reacts("bob", card, "1\ufe0f\u20e3")).contains("is secret");
    assertThat(room.castsNatively("bob", card, "1")).contains("is secret");
    assertThat(room.later(Duration.ofDays(2))).contains("No ballots");
  }

  @Test
  void inPrivateASignMeansTheCardItStandsOnWhateverElseHasItsNumber() {
    placePoll();
    room.says("bob", "kitchen", "!poll Who cooks? | Bob | Nobody");
    room.says("bob", "Good morning");
    room.tells("bob", "!show commons#1");
    room.reactsPrivately("bob", room.lastWith("Poll commons#1"), "2\ufe0f\u20e3");
    assertThat(result()).contains("2. Park: 1 ballot");
    assertThat(room.says("bob", "kitchen", "!result #1")).contains("No ballots yet");
  }

  @Test
  void aSignInPrivateOnASecretPollIsABallotLikeAnyOther() {
    poll("!poll Whom? | Ann | Bo --secret --for 2d");
    room.says("bob", "Good morning");
    room.tells("bob", "!show commons#1");
    room.reactsPrivately("bob", room.lastWith("Poll commons#1"), "1\ufe0f\u20e3");
    room.takesBack("bob");
    assertThat(room.later(Duration.ofDays(2))).contains("1. Ann: 1 ballot");
  }

  @Test
  void onlyTheWritingHandSignsAndRemovingItWithdraws() {
    room.says("alice", "!pledge I will host --if 2 --for 2d");
    MessageId card = room.lastWith("Pledge #1");
    assertThat(room.reacts("bob", card, "\ud83d\udc4d")).isEmpty();
    assertThat(room.says("alice", "!show #1")).doesNotContain("bob");
    room.reacts("bob", card, "\u270d\ufe0f");
    assertThat(room.says("alice", "!show #1")).contains("bob");
    room.takesBack("mallory");
    assertThat(room.says("alice", "!show #1")).contains("bob");
    room.takesBack("bob");
    assertThat(room.says("alice", "!show #1")).doesNotContain("bob");
  }

  @Test
  void aSignatureOutlivesASignThatDidNotMakeIt() {
    room.says("alice", "!pledge I will host --if 5 --for 2d");
    MessageId card = room.lastWith("Pledge #1");
    room.says("bob", "!sign #1 --if 8");
    room.reacts("bob", card, "\u270d\ufe0f");
    room.takesBack("bob");
    assertThat(room.says("alice", "!show #1")).contains("bob");

    room.reacts("carol", card, "\u270d\ufe0f");
    MessageId sign = room.lastSign();
    room.says("carol", "!withdraw #1");
    room.says("carol", "!sign #1");
    room.takesBack("carol", sign);
    assertThat(room.says("alice", "!show #1")).contains("carol");
  }

  @Test
  void aSignatureThatReplacedASignOutlivesIt() {
    room.says("alice", "!pledge I will host --if 2 --for 2d");
    MessageId card = room.lastWith("Pledge #1");
    room.reacts("bob", card, "\u270d\ufe0f");
    MessageId sign = room.lastSign();
    assertThat(room.tells("bob", "!sign commons#1 --quietly")).contains("You are in");
    room.takesBack("bob", sign);
    assertThat(room.says("alice", "!show #1")).contains("In (2): alice, 1 without a name");
  }

  @Test
  void aSignOnAnythingElseIsNoneOfTheBotsBusiness() {
    placePoll();
    MessageId other = new MessageId("fake", "somebody's");
    assertThat(room.reacts("bob", other, "1\ufe0f\u20e3")).isEmpty();
    assertThat(room.castsNatively("bob", other, "1")).isEmpty();
    room.takesBack("bob", other);
    assertThat(result()).contains("No ballots yet");
  }
}
