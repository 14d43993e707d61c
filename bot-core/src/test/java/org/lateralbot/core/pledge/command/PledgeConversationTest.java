package org.lateralbot.core.pledge.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.chat.MessageId;

class PledgeConversationTest {

  private final PledgeRoom room = new PledgeRoom();

  @Test
  void openingShowsTheCardWithItsParsedEnd() {
    assertThat(room.say(
            "anna", "!pledge I will host a repair evening --if 5 --by 2026-12-20 --about sharing"))
        .contains("Pledge #1: I will host a repair evening")
        .contains("5 people in all, you included")
        .contains("Sun 2026-12-20 23:59")
        .contains("4 more signatures are needed")
        .contains("Waiting (1): anna (once 5 are in)")
        .contains("!principle share")
        .contains("!sign #1");
  }

  @Test
  void withoutANumberItHoldsAtOnceAndAnnouncesNothing() {
    assertThat(room.say("anna", "!pledge I will bring cake"))
        .contains("It holds at once")
        .contains("In (1): anna")
        .contains("Fri 2027-01-22 10:00");
    assertThat(room.say("ben", "!sign")).contains("You are in.");
    room.later(Duration.ofDays(61));
    assertThat(room.announced()).isEmpty();
    room.later(Duration.ofDays(100));
    assertThat(room.sentTo("anna")).isEmpty();
  }

  @Test
  void aConditionInTheWordsIsNotTakenForNone() {
    assertThat(room.say("anna", "!pledge I will bring soup if at least 2 others join"))
        .contains("only --if makes a pledge wait")
        .contains("--if 3")
        .contains("For example: !pledge");
    assertThat(room.say("anna", "!pledge I will bring soup if 2 others join --if 3"))
        .contains("Pledge #1: I will bring soup if 2 others join")
        .contains("3 people in all");
    assertThat(room.say("anna", "!pledge I will sing if 9 is too late --if 1"))
        .contains("holds at once");
    assertThat(room.say("anna", "!pledge I will give 10 hours, even if it rains"))
        .contains("holds at once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I will bring cake if two others join",
        "I will bring cake if at least some three others join",
        "I will bring cake when 2 others do",
        "I will not come unless four of you do",
        "As soon as ten are in, I will book the hall",
      })
  void aNumberInWordsBehindAConditionIsANumber(String promise) {
    assertThat(room.say("anna", "!pledge " + promise)).contains("only --if makes a pledge wait");
    assertThat(room.say("anna", "!pledge " + promise + " --if 1")).contains("holds at once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I will bring two cakes",
        "I will bring cake whenever two moons rise",
        "I will come when it rains, and bring two friends",
        "I will bring cake if you tend the fire",
      })
  void wordsThatAreNoConditionBind(String promise) {
    assertThat(room.say("anna", "!pledge " + promise)).contains("holds at once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "de; Ich backe Kuchen, wenn zwei andere mitmachen",
        "es; Traigo pastel cuando dos personas más se sumen",
        "fr; J'apporte un gâteau s'ils sont au moins trois",
        "it; Porto una torta a meno che due non vengano",
        "nl; Ik bak taart tenzij drie anderen afzeggen",
        "pt; Levo bolo caso mais dois venham",
      })
  void conditionsAreUnderstoodInTheRoomsLanguage(String language, String promise) {
    room.speaks(Locale.forLanguageTag(language));
    assertThat(room.say("anna", "!pledge " + promise)).contains("--if 3");
  }

  @Test
  void aLineThatCannotBeOpenedIsRefusedWithTheReasonAndTakesNoNumber() {
    assertThat(room.say("anna", "!pledge I will --if many")).contains("\"many\" is not a number");
    assertThat(room.say("anna", "!pledge I will bring cake --if 3 others join"))
        .contains("I do not understand \"others join\" here, so I did nothing");
    assertThat(room.say("anna", "!pledge I will --if 0")).contains("between 1 and 10,000");
    assertThat(room.say("anna", "!pledge I will --if 99999")).contains("between 1 and 10,000");
    assertThat(room.say("anna", "!pledge I will --by tomorrow")).contains("2026-12-24");
    assertThat(room.say("anna", "!pledge I will --by 2026-11-01")).contains("already over");
    assertThat(room.say("anna", "!pledge I will --for " + "999999w ".repeat(99_999)))
        .contains("ten years at most");
    assertThat(room.say("anna", "!pledge I will --if 1234567")).contains("between 1 and 10,000");
    assertThat(room.say("anna", "!pledge I will --for 600w")).contains("ten years at most");
    assertThat(room.say("anna", "!pledge I will --for 2d --by 2026-12-01")).contains("not both");
    assertThat(room.say("anna", "!pledge I will --about cats"))
        .contains("no principle called cats");
    assertThat(room.say("anna", "!pledge " + "x".repeat(301))).contains("at most 300");
    assertThat(room.say("anna", "!pledge I will --loud")).contains("I do not know --loud");
    assertThat(room.say("anna", "!pledge --if 5")).contains("Something is missing");
    assertThat(room.tell("anna", "!pledge I will")).contains("a room that you share");
    assertThat(room.say("anna", "!pledge I will \u2014if 2")).contains("Pledge #1: I will");
  }

  @Test
  void theSignatureThatReachesTheGoalAnnouncesSuccessOnce() {
    room.say("anna", "!pledge I will clean the park --if 3");
    assertThat(room.say("ben", "!sign #1")).contains("You wait until 3 people are in");
    assertThat(room.say("anna", "!show #1")).contains("One more signature and it holds, with 3");
    assertThat(room.say("cara", "!sign")).contains("With you it holds: 3 people are in.");
    assertThat(room.announced())
        .singleElement()
        .asString()
        .contains("Pledge #1 holds.")
        .contains("In (3): anna, ben, cara");
    room.say("ben", "!withdraw #1");
    room.say("ben", "!sign #1");
    assertThat(room.announced()).isEmpty();
  }

  @Test
  void aSignerMaySetANumberOfTheirOwn() {
    room.say("anna", "!pledge I will --if 5");
    room.say("ben", "!sign #1 --if 2");
    assertThat(room.say("cara", "!sign #1 --if 2")).contains("Your number is met");
    assertThat(room.say("dora", "!sign #1 --if 8")).contains("You wait until 8 people are in");
    assertThat(room.say("dora", "!show #1"))
        .contains("In (2): ben, cara")
        .contains("anna (once 5 are in), dora (once 8 are in)");
    assertThat(room.say("dora", "!sign #1 --if 3")).contains("replaces the earlier one");
  }

  @Test
  void aReplyToACardMeansThatPledge() {
    room.say("anna", "!pledge One");
    room.say("anna", "!pledge Two");
    assertThat(room.say("ben", "!sign")).contains("Which one?").contains("!sign #2");
    MessageId card = room.shown("card", 2);
    assertThat(room.reply("ben", card, "!sign")).contains("You signed #2: Two");
  }

  @Test
  void signingQuietlyWorksOnlyPrivatelyAndShowsNoName() {
    room.say("anna", "!pledge I will --if 3");
    assertThat(room.say("ben", "!sign #1 --quietly --if 2"))
        .contains("!sign garden#1 --if 2 --quietly")
        .doesNotContain("You signed");
    assertThat(room.tell("ben", "!sign #1 --quietly")).contains("without your name");
    assertThat(room.say("anna", "!show")).contains("1 without a name").doesNotContain("ben");
    assertThat(room.tell("ben", "!sign garden#1 --if 2")).contains("without your name");
    assertThat(room.say("anna", "!show")).doesNotContain("ben");
    room.say("ben", "!sign #1");
    assertThat(room.say("anna", "!show")).contains("ben (once 3 are in)");
  }

  @Test
  void whoIsNotInTheRoomCannotSignFromOutside() {
    room.say("anna", "!pledge I will --if 3");
    room.leave("ben");
    assertThat(room.tell("ben", "!sign #1")).contains("None of your rooms has such a #1");
  }

  @Test
  void whoLeftTheRoomCanStillWithdrawAndAnswer() {
    room.say("anna", "!pledge I will --if 2");
    room.say("ben", "!sign #1");
    room.leave("anna");
    room.leave("ben");
    room.later(PledgeRoom.ASK_AFTER);
    assertThat(room.tell("ben", "!kept garden#1 no")).contains("Noted");
    assertThat(room.tell("anna", "!withdraw kitchen#1")).doesNotContain("You withdrew");
    assertThat(room.tell("anna", "!withdraw #1")).contains("You withdrew");
  }

  @Test
  void aPledgeThatMissesItsDateLapsesAndSaysThatNobodyOwesAnything() {
    room.say("anna", "!pledge I will --if 5 --for 2d");
    room.say("ben", "!sign #1 --if 1");
    room.later(Duration.ofDays(2));
    assertThat(room.announced())
        .singleElement()
        .asString()
        .contains("Pledge #1 has lapsed: I will")
        .contains("with 1 in, and it needed 5")
        .contains("Nobody owes anything, not even those whose own number was met");
    room.later(Duration.ofDays(1));
    assertThat(room.announced()).isEmpty();
    assertThat(room.say("cara", "!sign #1")).contains("It lapsed");
    assertThat(room.say("cara", "!show #1"))
        .contains("It could be signed until")
        .doesNotContain("You can sign");
    assertThat(room.say("cara", "!pledges closed")).contains("#1: I will (It lapsed");
  }

  @Test
  void fourWeeksAfterSuccessThoseWhoAreInAreAskedPrivately() {
    room.say("anna", "!pledge I will --if 3");
    room.say("ben", "!sign #1");
    room.say("cara", "!sign #1");
    room.say("zoe", "!sign #1 --if 100");
    room.announced();
    room.later(PledgeRoom.ASK_AFTER);
    assertThat(room.announced()).isEmpty();
    assertThat(room.sentTo("zoe")).isEmpty();
    assertThat(room.sentTo("ben"))
        .singleElement()
        .asString()
        .contains("!kept garden#1 yes")
        .contains("Did you keep it?");
    assertThat(room.tell("ben", "!pledges")).contains("Did you keep it?");
    assertThat(room.say("ben", "!pledges")).doesNotContain("Did you keep it?");
    assertThat(room.say("ben", "!kept #1 yes"))
        .contains("between you and me")
        .contains("Tell me: !kept garden#1 yes or !kept garden#1 no");
    assertThat(room.say("ben", "!kept #9 yes")).endsWith("Tell me privately.");
    assertThat(room.tell("ben", "!pledges"))
        .contains("Did you keep it?")
        .doesNotContain("You have signed nothing");
    assertThat(room.tell("ben", "!kept yes")).contains("Noted: you kept it");
    assertThat(room.tell("ben", "!pledges")).doesNotContain("Did you keep it?");
    room.tell("anna", "!kept #1 NO");
    assertThat(room.say("zoe", "!show #1")).doesNotContain("kept it");
    room.tell("cara", "!kept #1 yes");
    assertThat(room.say("zoe", "!show #1")).contains("Of 3 who told me, 2 kept it.");
    assertThat(room.tell("zoe", "!kept #1 yes")).contains("You are not in");
    assertThat(room.tell("cara", "!kept #1 perhaps")).contains("\"perhaps\" is neither");
  }

  @Test
  void withdrawingIsShownAsANumberOnceThePledgeHolds() {
    room.say("anna", "!pledge I will --if 2");
    room.say("ben", "!sign #1");
    assertThat(room.say("ben", "!withdraw")).contains("as a number without your name");
    assertThat(room.say("anna", "!show"))
        .contains("One person who was in withdrew.")
        .contains("In (1): anna")
        .contains("One more signature would be in at once.")
        .doesNotContain("ben");
    assertThat(room.say("ben", "!withdraw #1")).contains("You have no signature under #1");
  }

  @Test
  void theWordingCanBeChangedUntilSomebodyElseSigns() {
    room.say("anna", "!pledge I will --if 3");
    assertThat(room.say("anna", "!edit #1 I will soon")).contains("Pledge #1: I will soon");
    assertThat(room.say("ben", "!edit #1 You will")).contains("Only whoever opened");
    room.say("ben", "!sign #1");
    assertThat(room.say("anna", "!edit #1 I will late")).contains("Somebody else has signed");
  }

  @Test
  void aModeratorCanCallItOffAndTheRoomHearsOfIt() {
    room.say("anna", "!pledge I will --if 3");
    assertThat(room.say("ben", "!cancel #1 no")).contains("Only its opener or a moderator");
    assertThat(room.say(PledgeRoom.MODERATOR, "!cancel #1 The park is closed"))
        .contains("A moderator called it off: The park is closed.");
    assertThat(room.announced()).isEmpty();
    room.say("anna", "!pledge Again --if 3");
    room.tell("anna", "!cancel #2 I am ill");
    assertThat(room.announced()).singleElement().asString().contains("Its opener called it off");
    assertThat(room.say("ben", "!sign #2")).contains("It was called off");
  }

  @Test
  void peopleSeeWhatIsKeptAboutThemAndCanBeForgotten() {
    room.say("anna", "!pledge I will --if 2");
    room.say("ben", "!sign #1 --if 2");
    room.say("anna", "!pledge I might --if 9");
    room.say("ben", "!sign #2");
    assertThat(room.tell("ben", "!mydata"))
        .contains("You signed the pledge garden#1")
        .contains("once 2 people are in, under the name ben, it counts")
        .contains("garden#2");
    room.tell("anna", "!forgetme yes");
    room.tell("ben", "!forgetme yes");
    assertThat(room.tell("ben", "!mydata")).contains("I keep nothing about you");
    assertThat(room.say("cara", "!show #1"))
        .contains("Opened by someone who left")
        .contains("In (2): 2 who left")
        .doesNotContain("anna")
        .doesNotContain("ben");
    assertThat(room.say("cara", "!show #2")).contains("In: nobody yet").doesNotContain("Waiting");
  }

  @Test
  void wordsThatDoNotBelongThereAreRefused() {
    room.say("anna", "!pledge I will --if 3");
    assertThat(room.say("ben", "!sign 1")).contains("I do not understand \"1\"");
    assertThat(room.say("ben", "!withdraw please")).contains("I do not understand \"please\"");
    assertThat(room.say("ben", "!pledges all")).contains("I do not understand \"all\"");
    assertThat(room.say("ben", "!sign #1 --if x")).contains("\"x\" is not a number");
    assertThat(room.say("ben", "!show #1")).doesNotContain("ben");
  }

  @Test
  void listsSayWhenThereIsNothing() {
    assertThat(room.say("anna", "!pledges")).contains("No pledge is open here");
    assertThat(room.say("anna", "!pledges closed")).contains("No pledge has ended here");
    room.say("anna", "!pledge I will --if 3");
    assertThat(room.say("ben", "!pledges")).contains("#1: I will (0 in, needs 3, until");
    assertThat(room.tell("ben", "!pledges")).contains("You have signed nothing");
    assertThat(room.tell("anna", "!pledges")).contains("garden#1: I will");
  }
}
