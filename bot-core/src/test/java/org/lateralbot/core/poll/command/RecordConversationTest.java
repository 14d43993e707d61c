package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.Conversation;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollFixture;
import org.lateralbot.core.poll.Sums;

class RecordConversationTest {

  private static final Pattern RECEIPT = Pattern.compile("eceipt: ([a-z]+ [a-z]+ [a-z]+)\\.");
  private static final Pattern HEAD = Pattern.compile("(?:[0-9a-f]{4}-){7}[0-9a-f]{4}");
  private static final ItemId FIRST = new ItemId(FakeChatPlatform.room("commons"), 1);

  private final Conversation room = new Conversation();

  private void poll(String flags) {
    room.says("ann", "!poll Where do we meet? | Library | Park | Online " + flags);
    room.says("bo", "hello");
    room.says("cy", "hello");
    room.says("dee", "hello");
  }

  private static String receiptIn(String said) {
    Matcher receipt = RECEIPT.matcher(said);
    assertThat(receipt.find()).as(said).isTrue();
    return receipt.group(1);
  }

  private static String headIn(String said) {
    Matcher head = HEAD.matcher(said);
    assertThat(head.find()).as(said).isTrue();
    return head.group();
  }

  @Test
  void aReceiptIsToldToItsVoterAloneAndOnlyWhereNobodyElseReads() {
    poll("");
    assertThat(room.says("bo", "!vote 2")).doesNotContain("eceipt");
    String asked = room.says("bo", "!receipt #1");
    assertThat(asked).startsWith("(to bo) commons#1 Where do we meet?");
    String receipt = receiptIn(asked);
    assertThat(room.tells("bo", "!receipt #1")).contains(receipt);
    assertThat(room.says("cy", "!receipt #1"))
        .isEqualTo("(to cy) You have no ballot in commons#1.");

    String privately = room.tells("cy", "!vote #1 1");
    assertThat(privately).contains("Counted.").contains("!verify commons#1");
    assertThat(receiptIn(privately)).isNotEqualTo(receipt);
    String chosen = room.chooses("dee", "vote #1 3");
    assertThat(chosen).startsWith("(to dee) #1 Where do we meet?");
    assertThat(receiptIn(chosen)).isNotEqualTo(receipt);
  }

  @Test
  void aChangedBallotHasANewReceipt() {
    poll("");
    String first = receiptIn(room.tells("bo", "!vote #1 2"));
    String second = receiptIn(room.tells("bo", "!vote #1 2"));
    assertThat(second).isNotEqualTo(first);
    assertThat(room.tells("bo", "!verify #1 " + first))
        .isEqualTo(
            "commons#1 Where do we meet? \u2014 your ballot is in, but under another receipt:"
                + " a changed ballot gets a new one. See it: !receipt commons#1");
    room.later(Duration.ofDays(3));
    assertThat(room.tells("bo", "!verify #1 " + first)).contains("no ballot in the record");
    assertThat(room.tells("bo", "!verify #1")).contains("under the receipt " + second);
  }

  @Test
  void beforeTheEndItSaysOnlyThatOnesOwnBallotIsIn() {
    poll("--secret");
    String receipt = receiptIn(room.tells("bo", "!vote #1 2"));
    assertThat(room.tells("bo", "!verify #1"))
        .isEqualTo("commons#1 Where do we meet? \u2014 your ballot is in."
            + " After the end you can look up what the record says.");
    assertThat(room.tells("bo", "!verify #1 " + receipt)).contains("is in, under this receipt.");
    assertThat(room.tells("cy", "!verify #1 " + receipt))
        .isEqualTo("You have no ballot in commons#1.");
    assertThat(room.says("cy", "!verify #1")).isEqualTo("(to cy) You have no ballot in commons#1.");
  }

  @Test
  void afterTheEndAReceiptFindsItsBallotHoweverItIsTyped() {
    poll("--secret");
    String receipt = receiptIn(room.tells("bo", "!vote #1 2"));
    String head = headIn(room.later(Duration.ofDays(3)));
    String found = "under the receipt " + receipt + " the record holds this ballot: 2 Park.";
    assertThat(room.tells("bo", "!verify #1"))
        .contains(found)
        .contains("The record is as it was at the end. Its head: " + head);
    assertThat(room.tells("cy", "!verify #1 " + receipt.toUpperCase(Locale.ROOT).replace(" ", "-")))
        .contains(found);
    assertThat(room.says("bo", "!verify #1 \"" + receipt + "\""))
        .startsWith("(to bo) ")
        .contains(found)
        .contains("Others may have read that receipt");
    assertThat(room.tells("cy", "!verify #1 one two three")).contains("\"one two three\"");
  }

  @Test
  void theResultCarriesTheNumberOfBallotsAndTheHead() {
    poll("");
    room.says("bo", "!vote 2");
    room.says("cy", "!vote 1");
    String told = room.later(Duration.ofDays(3));
    String head = headIn(told);
    assertThat(told).endsWith("Record of 2 ballots: " + head + ". Recount it: !record #1");
    assertThat(headIn(room.says("cy", "!result #1"))).isEqualTo(head);
    assertThat(room.says("cy", "!record #1"))
        .contains("the record: 2 ballots, without names")
        .contains("java -jar lateral.jar recount poll-1.txt --head " + head);
    assertThat(room.lastFile())
        .contains(" question Where do we meet?\n", " picks 1\n", " picks 2\n")
        .contains("head " + head.replace("-", ""))
        .doesNotContainPattern("\\b(bo|cy|ann)\\b");
  }

  @Test
  void aRecordIsThereOnlyOnceTheResultWasTold() {
    poll("--for 1d");
    assertThat(room.says("bo", "!record #1"))
        .isEqualTo("There is a record of #1 once it has ended and its result is told.");
    room.laterWhileStopped(Duration.ofDays(1));
    assertThat(room.says("bo", "!record #1")).startsWith("There is a record of #1 once");
    assertThat(room.says("bo", "!result #1")).doesNotContain("Record of");
    room.later(Duration.ZERO);
    assertThat(room.says("bo", "!record #1")).contains("the record: no ballots");
    poll("");
    room.says("ann", "!cancel #2 rain");
    assertThat(room.says("bo", "!record #2")).isEqualTo("#2 was called off, so it has no record.");
    assertThat(room.tells("bo", "!verify #2")).contains("has no record");
  }

  @Test
  void aChangeBehindTheBotsBackIsTold() {
    poll("");
    room.says("bo", "!vote 2");
    String head = headIn(room.says("ann", "!close #1"));
    Ballot kept = room.polls().ballots(FIRST).get(0);
    room.polls().put(FIRST, with(kept, new Choice.Picks(List.of(1))));
    String now = room.says("cy", "!result #1");
    assertThat(now)
        .startsWith("Do not trust this result: what I keep of this poll is no longer what it was at"
            + " the end. The head was " + head)
        .doesNotContain("Record of 1 ballot");
    assertThat(room.tells("bo", "!verify #1")).contains("Do not trust this result");
    assertThat(room.says("bo", "!record #1")).startsWith("Do not trust this result");
    room.polls().put(FIRST, kept);
    assertThat(room.says("cy", "!result #1")).contains("Record of 1 ballot: " + head);
    room.polls().remove(FIRST, kept.voter());
    assertThat(room.says("cy", "!result #1")).startsWith("Do not trust this result");
  }

  @Test
  void otherNumbersThanThoseOfTheBallotsAreTold() {
    poll("");
    room.says("bo", "!vote 2");
    room.says("ann", "!close #1");
    room.polls().settle(FIRST, new Sums(2, 0, Map.of(1, 2)));
    assertThat(room.says("cy", "!result #1"))
        .startsWith("Do not trust these numbers: they are not what the ballots come to.");
    assertThat(room.tells("bo", "!verify #1")).contains("Do not trust these numbers");
    assertThat(room.says("bo", "!record #1")).startsWith("Do not trust these numbers");
    room.polls().settle(FIRST, new Sums(501, 0, Map.of(1, 501)));
    assertThat(room.says("cy", "!result #1")).startsWith("Do not trust these numbers");
  }

  @Test
  void aHeadThatIsGoneIsTold() {
    poll("");
    room.says("bo", "!vote 2");
    room.says("ann", "!close #1");
    room.polls().save(withoutHead(room.polls().find(FIRST).orElseThrow()));
    assertThat(room.says("cy", "!result #1"))
        .startsWith("Do not trust this result: the head of its record");
    assertThat(room.tells("bo", "!verify #1")).contains("Do not trust this result");
  }

  @Test
  void aLongRecordIsCheckedWhenSomebodyAsksForIt() {
    poll("");
    for (int i = 0; i < 502; i++) {
      room.polls()
          .put(FIRST, PollFixture.ballot("fake:p" + i, new Choice.Picks(List.of(1)), "r" + i));
    }
    String told = room.says("ann", "!close #1");
    room.polls().remove(FIRST, "fake:p7");
    assertThat(room.says("cy", "!result #1")).contains("502 ballots: " + headIn(told));
    assertThat(room.tells("bo", "!verify #1 r8")).contains("Do not trust this result");
    assertThat(room.says("cy", "!record #1")).startsWith("Do not trust this result");
  }

  @Test
  void otherWordsInAReasonAreAChangeToo() {
    room.says("ann", "!poll Shall we move? --consent");
    room.says("bo", "!vote 4 no ramp");
    room.says("ann", "!close #1");
    Ballot kept = room.polls().ballots(FIRST).get(0);
    Choice other =
        new Choice.Consent(((Choice.Consent) kept.choice()).stance(), Optional.of("no stairs"));
    room.polls().put(FIRST, with(kept, other));
    assertThat(room.says("cy", "!result #1")).startsWith("Do not trust this result");
  }

  private static Poll withoutHead(Poll poll) {
    PollEnd end = poll.end().orElseThrow();
    return new Poll(
        poll.id(),
        poll.opener(),
        poll.question(),
        poll.options(),
        poll.rules(),
        poll.about(),
        poll.openedAt(),
        poll.closesAt(),
        true,
        Optional.of(new PollEnd(end.way(), end.at(), end.by(), end.reason(), Optional.empty())),
        poll.outcome());
  }

  private static Ballot with(Ballot kept, Choice choice) {
    return new Ballot(
        kept.voter(),
        choice,
        kept.name(),
        kept.joinedLate(),
        kept.receipt(),
        kept.castAt(),
        kept.seal());
  }

  @Test
  void whoIsForgottenLeavesTheRecordWhole() {
    room.says("ann", "!poll Shall we move? --consent --named");
    room.says("bo", "!vote 4 no ramp");
    String receipt = receiptIn(room.tells("bo", "!receipt #1"));
    String head = headIn(room.says("ann", "!close #1"));
    room.says("bo", "!record #1");
    assertThat(room.lastFile())
        .contains(" ballot " + receipt + " consent block sealed ", "no ramp");
    room.tells("bo", "!forgetme yes");
    room.tells("ann", "!forgetme yes");
    assertThat(room.says("cy", "!result #1")).contains("Record of 1 ballot: " + head);
    room.says("cy", "!record #1");
    assertThat(room.lastFile())
        .contains(" ballot " + receipt + " consent block sealed ")
        .contains("head " + head.replace("-", ""))
        .doesNotContain("no ramp", "\nreason ");
    assertThat(room.tells("bo", "!verify #1")).isEqualTo("You have no ballot in commons#1.");
    assertThat(room.tells("bo", "!verify #1 " + receipt)).contains("this ballot: block.");
  }

  @Test
  void aPledgeHasARecordOnceItHasEnded() {
    room.says("ann", "!pledge I will host a repair evening --if 2 --by 2026-12-01");
    room.says("bo", "!sign #1");
    assertThat(room.says("bo", "!record #1"))
        .isEqualTo("There is a record of #1 once it has ended.");
    room.later(Duration.ofDays(30));
    assertThat(room.says("bo", "!record #1"))
        .contains("the number of every signature, without names")
        .contains("java -jar lateral.jar recount pledge-1.txt");
    assertThat(room.lastFile())
        .contains(" signatures 2\n", " signature in-for-good goal\n")
        .doesNotContain("bo", "ann");
  }
}
