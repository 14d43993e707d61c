package org.lateralbot.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.poll.PollFixture.COMMONS;
import static org.lateralbot.core.poll.PollFixture.END;
import static org.lateralbot.core.poll.PollFixture.START;
import static org.lateralbot.core.poll.PollFixture.actor;
import static org.lateralbot.core.poll.PollFixture.person;
import static org.lateralbot.core.poll.PollFixture.pick;
import static org.lateralbot.core.poll.PollFixture.rules;
import static org.lateralbot.core.poll.PollFixture.secret;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.item.InMemoryItemStore;

class PollServiceTest {

  private static final Instant LATER = START.plusSeconds(60);

  private final InMemoryPollStore store = new InMemoryPollStore();
  private final VoterKeys keys = new VoterKeys(new byte[VoterKeys.KEY_LENGTH]);
  private final PollService service = new PollService(
      store, new InMemoryItemStore(), keys, new Receipts(new Random(1)), item -> {});
  private final VoterRecords records = new VoterRecords(store, keys, item -> {});

  private Poll open(PollRules rules) {
    List<String> options =
        rules.method().hasOptions() ? List.of("Library", "Park", "Online") : List.of();
    PollDraft draft = new PollDraft("Where?", options, rules, Optional.of("share"), END);
    return done(service.openPoll(COMMONS, actor("ann"), draft, START));
  }

  private Poll now(Poll poll) {
    return service.find(poll.id()).orElseThrow();
  }

  private static Poll done(PollOutcome outcome) {
    return outcome.fold(poll -> poll, refusal -> {
      throw new AssertionError("refused: " + refusal);
    });
  }

  private static Voter voter(String name) {
    return new Voter(actor(name), Optional.of(new Membership(Optional.empty())), true);
  }

  private static Voter newcomer(String name) {
    return new Voter(actor(name), Optional.of(new Membership(Optional.of(LATER))), true);
  }

  private VoteOutcome vote(Poll poll, Voter voter, Choice choice) {
    return service.castBallot(now(poll), voter, choice, LATER);
  }

  private void assertRefused(VoteOutcome outcome, Refusal reason) {
    assertThat(outcome).isEqualTo(new VoteOutcome.Refused(reason));
  }

  private void assertRefused(PollOutcome outcome, Refusal reason) {
    assertThat(outcome).isEqualTo(new PollOutcome.Refused(reason));
  }

  @Test
  void aRefusedDraftTakesNoNumber() {
    PollDraft bad = new PollDraft("", List.of(), PollRules.DEFAULT, Optional.empty(), END);
    assertRefused(service.openPoll(COMMONS, actor("ann"), bad, START), Refusal.NO_QUESTION);
    assertThat(open(PollRules.DEFAULT).id().number()).isEqualTo(1);
  }

  @Test
  void theLatestBallotReplacesTheFormerUnderANewReceipt() {
    Poll poll = open(PollRules.DEFAULT);
    assertThat(vote(poll, voter("bo"), pick(1))).isInstanceOf(VoteOutcome.Cast.class);
    String former = service.ballots(poll).get(0).receipt();
    assertThat(vote(poll, voter("bo"), pick(2))).isInstanceOf(VoteOutcome.Changed.class);
    assertThat(service.ballots(poll)).singleElement().satisfies(ballot -> {
      assertThat(ballot.choice()).isEqualTo(pick(2));
      assertThat(ballot.receipt()).isNotEqualTo(former);
      assertThat(ballot.castAt()).contains(LATER);
      assertThat(ballot.name()).isEmpty();
    });
  }

  @Test
  void aFaultyBallotLeavesTheFormerAlone() {
    Poll poll = open(PollRules.DEFAULT);
    vote(poll, voter("bo"), pick(1));
    assertRefused(vote(poll, voter("bo"), pick(4)), Refusal.NO_SUCH_OPTION);
    assertThat(service.ballots(poll)).extracting(Ballot::choice).containsExactly(pick(1));
  }

  @Test
  void aSecretBallotHasNeitherNameNorTimeAndCountsOnlyPrivately() {
    Poll poll = open(secret());
    Voter loud = new Voter(actor("bo"), voter("bo").membership(), false);
    assertRefused(vote(poll, loud, pick(1)), Refusal.ONLY_PRIVATELY);
    vote(poll, voter("bo"), pick(1));
    assertThat(service.ballots(poll)).singleElement().satisfies(ballot -> {
      assertThat(ballot.voter()).doesNotContain("bo");
      assertThat(ballot.castAt()).isEmpty();
      assertThat(ballot.name()).isEmpty();
    });
    assertRefused(service.removeBallot(now(poll), loud, LATER), Refusal.ONLY_PRIVATELY);
    assertThat(service.hasVoted(poll, person("bo"))).isTrue();
  }

  @Test
  void closingIsJudgedByTheStoredInstant() {
    Poll poll = open(PollRules.DEFAULT);
    assertRefused(service.castBallot(poll, voter("bo"), pick(1), END), Refusal.CLOSED);
    assertThat(service.castBallot(poll, voter("bo"), pick(1), END.minusMillis(1)))
        .isInstanceOf(VoteOutcome.Cast.class);
    assertRefused(service.removeBallot(now(poll), voter("bo"), END), Refusal.CLOSED);
    assertRefused(service.closePoll(now(poll), actor("ann"), true, END), Refusal.CLOSED);
  }

  @Test
  void strangersMayNotVoteAndNewcomersAreCountedApartOrRefused() {
    Poll open = open(PollRules.DEFAULT);
    Voter stranger = new Voter(actor("bo"), Optional.empty(), true);
    assertRefused(vote(open, stranger, pick(1)), Refusal.NOT_A_MEMBER);
    vote(open, voter("cy"), pick(1));
    vote(open, newcomer("di"), pick(1));
    assertThat(service.result(open).joinedLate()).isEqualTo(1);
    Poll settled = open(PollRules.DEFAULT.withSettled());
    assertRefused(vote(settled, newcomer("di"), pick(1)), Refusal.JOINED_LATER);
  }

  @Test
  void theFirstBallotFreezesThePollEvenIfItIsTakenBack() {
    Poll poll = open(PollRules.DEFAULT);
    PollDraft draft =
        new PollDraft("When?", List.of("Mon", "Tue"), poll.rules(), Optional.empty(), END);
    assertRefused(service.edit(poll, person("bo"), draft, LATER), Refusal.NOT_YOURS);
    assertThat(done(service.edit(poll, person("ann"), draft, LATER)).question()).isEqualTo("When?");
    vote(poll, voter("bo"), pick(1));
    assertThat(service.removeBallot(now(poll), voter("bo"), LATER))
        .isInstanceOf(PollOutcome.Done.class);
    assertRefused(service.removeBallot(now(poll), voter("bo"), LATER), Refusal.NO_BALLOT);
    assertRefused(service.edit(now(poll), person("ann"), draft, LATER), Refusal.FROZEN);
  }

  @Test
  void aBallotThatIsNotThereLeavesWhatWasHeardOfTheVoterAlone() {
    Poll poll = open(PollRules.DEFAULT);
    MessageId event = new MessageId("terminal", "$1");
    service.revocably().castNatively(poll, voter("bo"), event, Optional.empty(), LATER);
    assertRefused(service.removeBallot(now(poll), voter("bo"), LATER), Refusal.NO_BALLOT);
    assertThat(service.unreadable(poll)).isEqualTo(1);
  }

  @Test
  void aSecretPollStaysSecret() {
    Poll poll = open(secret());
    PollDraft named = new PollDraft(
        "When?", List.of("Mon", "Tue"), poll.rules().withNames(Names.NAMED), Optional.empty(), END);
    assertRefused(service.edit(poll, person("ann"), named, LATER), Refusal.SECRET_STAYS);
  }

  @Test
  void votersMayAddOptionsWhereThePollSaysSo() {
    assertRefused(
        service.addOption(open(PollRules.DEFAULT), voter("bo"), "Roof", LATER),
        Refusal.OPTIONS_ARE_FIXED);
    Poll poll = open(PollRules.DEFAULT.withAddOptions());
    vote(poll, voter("bo"), pick(1));
    Poll grown = done(service.addOption(now(poll), voter("cy"), "Roof", LATER));
    assertThat(grown.options().get(3)).isEqualTo(new PollOption("Roof", 1));
    assertRefused(service.addOption(grown, voter("cy"), "roof", LATER), Refusal.OPTION_EXISTS);
    assertThat(vote(poll, voter("cy"), pick(4))).isInstanceOf(VoteOutcome.Cast.class);
  }

  @Test
  void theOpenerOrAModeratorMayEndIt() {
    Poll poll = open(PollRules.DEFAULT);
    assertRefused(service.closePoll(poll, actor("bo"), false, LATER), Refusal.NOT_YOURS);
    Poll closed = done(service.closePoll(poll, actor("bo"), true, LATER));
    assertThat(closed.end())
        .map(end -> new PollEnd(end.way(), end.at(), end.by(), end.reason(), Optional.empty()))
        .contains(new PollEnd(
            PollEnd.Way.EARLY,
            LATER,
            Optional.of(actor("bo")),
            Optional.empty(),
            Optional.empty()));
    assertRefused(vote(poll, voter("bo"), pick(1)), Refusal.CLOSED);
    Poll other = open(PollRules.DEFAULT);
    Poll off = done(service.cancel(other, actor("ann"), false, Optional.of("a mistake"), LATER));
    assertThat(off.isCancelled()).isTrue();
    assertThat(off.showsTally(END)).isFalse();
    assertRefused(service.closePoll(off, actor("ann"), false, LATER), Refusal.CANCELLED);
  }

  @Test
  void noneEndsBeforeItWasOpenedHoweverTheClocksDiffer() {
    Poll closed = open(PollRules.DEFAULT);
    Poll off = open(PollRules.DEFAULT);
    Instant before = START.minusSeconds(3600);
    assertThat(done(service.closePoll(closed, actor("ann"), false, before)).endsAt())
        .isEqualTo(START);
    assertThat(done(service.cancel(off, actor("ann"), false, Optional.empty(), before))
            .endsAt())
        .isEqualTo(START);
  }

  @Test
  void overduePollsCloseOnceAtTheirStoredEnd() {
    Poll poll = open(PollRules.DEFAULT);
    assertThat(service.overdue(END.minusMillis(1))).isEmpty();
    assertThat(service.closeOverdue(poll.id(), END.minusMillis(1))).isEmpty();
    assertThat(service.overdue(END)).containsExactly(poll.id());
    assertThat(service.closeOverdue(poll.id(), END.plus(Duration.ofDays(9))))
        .hasValueSatisfying(closed -> assertThat(closed.endsAt()).isEqualTo(END));
    assertThat(service.closeOverdue(poll.id(), END.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(service.overdue(END.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(now(poll).end()).map(PollEnd::way).contains(PollEnd.Way.DUE);
  }

  @Test
  void theOutcomeIsSaidOnceAfterTheEnd() {
    Poll poll = open(PollRules.DEFAULT);
    assertRefused(service.stateOutcome(poll, actor("ann"), false, "x", LATER), Refusal.STILL_OPEN);
    assertRefused(service.stateOutcome(poll, actor("bo"), false, "x", END), Refusal.NOT_YOURS);
    assertRefused(
        service.stateOutcome(poll, actor("ann"), false, "x".repeat(501), END),
        Refusal.STATEMENT_TOO_LONG);
    done(service.stateOutcome(poll, actor("bo"), true, "Booked", END));
    assertRefused(
        service.stateOutcome(now(poll), actor("ann"), false, "x", END), Refusal.ALREADY_STATED);
  }

  @Test
  void remindersAreTakenOnceAndDroppedWithTheEnd() {
    Poll poll = open(PollRules.DEFAULT);
    done(service.remind(poll, voter("bo"), LATER));
    assertRefused(service.remind(poll, voter("cy"), poll.remindAt()), Refusal.TOO_LATE_TO_REMIND);
    Instant due = END.minus(Duration.ofHours(3));
    assertThat(service.toRemindOf(LATER)).isEmpty();
    assertThat(service.takeDueReminders(poll, LATER)).isEmpty();
    assertThat(service.toRemindOf(due)).containsExactly(poll.id());
    assertThat(service.takeDueReminders(poll, due)).containsExactly(person("bo"));
    assertThat(service.takeDueReminders(poll, END)).isEmpty();
    done(service.remind(poll, voter("bo"), LATER));
    service.closePoll(poll, actor("ann"), false, LATER);
    assertThat(records.reminders(person("bo"))).isEmpty();
  }

  @Test
  void shortPollsRemindHalfWay() {
    Poll poll = open(PollRules.DEFAULT);
    PollDraft brief = new PollDraft(
        "?", List.of("Yes", "No"), poll.rules(), Optional.empty(), START.plus(Duration.ofHours(2)));
    Poll edited = done(service.edit(poll, person("ann"), brief, START));
    assertThat(edited.remindAt()).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void aResultNeedsBallotsAndTheQuorum() {
    Poll poll = open(PollRules.DEFAULT.withQuorum(new Quorum(2)));
    assertThat(service.result(poll).standing()).isEqualTo(PollResult.Standing.NO_BALLOTS);
    vote(poll, voter("bo"), pick(1));
    assertThat(service.result(poll).standing()).isEqualTo(PollResult.Standing.BELOW_QUORUM);
    vote(poll, voter("cy"), pick(1));
    assertThat(service.result(poll).standing()).isEqualTo(PollResult.Standing.DECIDED);
  }

  @Test
  void forgettingSomebodyRemovesBallotsInOpenPollsAndUnnamesTheOthers() {
    Choice block = new Choice.Consent(Stance.BLOCK, Optional.of("no ramp"));
    Poll ended = open(rules(Method.CONSENT).withNames(Names.NAMED));
    Poll endedSecretly = open(rules(Method.CONSENT).withNames(Names.SECRET));
    Poll open = open(PollRules.DEFAULT);
    Poll openSecretly = open(secret());
    vote(ended, voter("ann"), block);
    vote(endedSecretly, voter("ann"), block);
    vote(open, voter("ann"), pick(1));
    vote(openSecretly, voter("ann"), pick(1));
    vote(open, voter("bo"), pick(2));
    service.closePoll(now(ended), actor("ann"), false, LATER);
    service.closePoll(now(endedSecretly), actor("ann"), false, LATER);
    service.remind(open, voter("ann"), LATER);
    assertThat(records.ballots(person("ann"))).hasSize(4);

    records.forget(person("ann"), LATER);

    assertThat(records.ballots(person("ann"))).isEmpty();
    assertThat(records.naming(person("ann"))).isEmpty();
    assertThat(records.reminders(person("ann"))).isEmpty();
    assertThat(service.ballots(open)).extracting(Ballot::choice).containsExactly(pick(2));
    assertThat(service.result(openSecretly).ballots()).isZero();
    for (Poll counted : List.of(ended, endedSecretly)) {
      assertThat(service.ballots(counted)).singleElement().satisfies(ballot -> {
        assertThat(ballot.choice()).isEqualTo(new Choice.Consent(Stance.BLOCK, Optional.empty()));
        assertThat(ballot.name()).isEmpty();
        assertThat(ballot.castAt()).isEmpty();
        assertThat(ballot.voter()).doesNotContain("ann");
      });
    }
    assertThat(now(ended).opener()).isEmpty();
    assertThat(now(ended).end()).map(PollEnd::by).contains(Optional.empty());
  }
}
