package org.lateralbot.core.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.poll.PollFixture.COMMONS;
import static org.lateralbot.core.poll.PollFixture.END;
import static org.lateralbot.core.poll.PollFixture.GARDEN;
import static org.lateralbot.core.poll.PollFixture.START;
import static org.lateralbot.core.poll.PollFixture.actor;
import static org.lateralbot.core.poll.PollFixture.ballot;
import static org.lateralbot.core.poll.PollFixture.id;
import static org.lateralbot.core.poll.PollFixture.person;
import static org.lateralbot.core.poll.PollFixture.pick;
import static org.lateralbot.core.poll.PollFixture.poll;
import static org.lateralbot.core.poll.PollFixture.secret;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.poll.PollStore.Reminder;
import org.lateralbot.core.store.Transactions;

/** What every {@link PollStore} does. */
public abstract class PollStoreContract {

  private PollStore store;
  private Transactions transactions;

  /** An empty store. */
  protected abstract PollStore emptyStore();

  /** What keeps the changes of the store made last together. */
  protected abstract Transactions transactions();

  @BeforeEach
  void startEmpty() {
    store = emptyStore();
    transactions = transactions();
  }

  private void change(Runnable work) {
    transactions.run(work);
  }

  private <T> T read(Supplier<T> work) {
    return transactions.call(work);
  }

  private void keep(Poll... polls) {
    change(() -> List.of(polls).forEach(store::save));
  }

  @Test
  void givesBackAPollAsItWasKept() {
    Poll plain = poll(1);
    Poll rich = new Poll(
        id(2),
        Optional.empty(),
        "Où se retrouve-t-on ? 🌱",
        List.of(PollOption.of("'; drop table polls; --"), new PollOption("東京", 4)),
        new PollRules(Method.UP_TO, 2, true, Names.NAMED, true, true, new Quorum(5)),
        Optional.of("share"),
        START,
        END,
        true,
        Optional.of(new PollEnd(
            PollEnd.Way.CANCELLED,
            START,
            Optional.of(actor("bo")),
            Optional.of("a mistake"),
            Optional.empty())),
        Optional.of(new OutcomeStatement(Optional.of(actor("cy")), "We booked it", END)));
    keep(plain, rich);
    assertThat(read(() -> store.find(id(1)))).contains(plain);
    assertThat(read(() -> store.find(id(2)))).contains(rich);
    assertThat(read(() -> store.find(id(3)))).isEmpty();
    assertThat(read(() -> store.find(new ItemId(GARDEN, 1)))).isEmpty();
  }

  @Test
  void keepsEveryWayToHoldAPoll() {
    for (Method method : Method.values()) {
      for (Names names : Names.values()) {
        Poll kept = poll(id(1), PollFixture.rules(method).withNames(names));
        keep(kept);
        assertThat(read(() -> store.find(id(1)))).contains(kept);
      }
    }
  }

  @Test
  void replacesAPollThatChanged() {
    keep(poll(1));
    Poll closed = poll(1).freeze().due().sealed(List.of(ballot("bo", pick(1), "a b c")));
    keep(closed);
    assertThat(read(() -> store.find(id(1)))).contains(closed);
  }

  @Test
  void listsOpenPollsOfOneRoomByNumber() {
    keep(poll(11), poll(2), poll(3).due(), poll(new ItemId(GARDEN, 4), PollRules.DEFAULT));
    assertThat(read(() -> store.open(COMMONS, START)))
        .extracting(Poll::id)
        .containsExactly(id(2), id(11));
    assertThat(read(() -> store.open(COMMONS, END))).isEmpty();
  }

  @Test
  void listsEndedPollsLatestFirstAndInPages() {
    PollEnd early =
        new PollEnd(PollEnd.Way.EARLY, START, Optional.empty(), Optional.empty(), Optional.empty());
    Poll closedEarly = ended(poll(5), early);
    keep(
        closedEarly,
        poll(1).due(),
        poll(2),
        poll(new ItemId(GARDEN, 4), PollRules.DEFAULT).due());
    assertThat(read(() -> store.ended(COMMONS, START, 0, 10)))
        .extracting(Poll::id)
        .containsExactly(id(1), id(5));
    assertThat(read(() -> store.ended(COMMONS, END, 0, 2)))
        .extracting(Poll::id)
        .containsExactly(id(2), id(1));
    assertThat(read(() -> store.ended(COMMONS, END, 2, 2)))
        .extracting(Poll::id)
        .containsExactly(id(5));
  }

  private static Poll ended(Poll poll, PollEnd end) {
    return ((PollOutcome.Done) poll.close(actor("ann"), false, end.at())).poll();
  }

  @Test
  void findsWhatIsDueOldestFirst() {
    Poll later = withEnd(poll(1), END.plusSeconds(60));
    keep(later, poll(2), poll(3).due());
    assertThat(read(() -> store.due(END.minusMillis(1)))).isEmpty();
    assertThat(read(() -> store.due(END))).containsExactly(id(2));
    assertThat(read(() -> store.due(END.plusSeconds(60)))).containsExactly(id(2), id(1));
  }

  private static Poll withEnd(Poll poll, Instant end) {
    PollDraft draft =
        new PollDraft(poll.question(), List.of("Yes", "No"), poll.rules(), Optional.empty(), end);
    return ((PollOutcome.Done) poll.edit(person("ann"), draft, START)).poll();
  }

  @Test
  void findsPollsThatNameAnAccount() {
    Poll closedByBo = ((PollOutcome.Done) poll(2).close(actor("bo"), true, START)).poll();
    Poll statedByCy =
        ((PollOutcome.Done) poll(3).due().state(actor("cy"), true, "Done", END)).poll();
    keep(poll(1).without(person("ann")), closedByBo, statedByCy);
    assertThat(read(() -> store.naming(person("ann"))))
        .extracting(Poll::id)
        .containsExactlyInAnyOrder(id(2), id(3));
    assertThat(read(() -> store.naming(person("bo")))).extracting(Poll::id).containsExactly(id(2));
    assertThat(read(() -> store.naming(person("cy")))).extracting(Poll::id).containsExactly(id(3));
    assertThat(read(() -> store.naming(person("di")))).isEmpty();
  }

  @Test
  void findsSecretPollsOfAPlatform() {
    keep(poll(1), poll(id(2), secret()), poll(id(3), secret()).due());
    assertThat(read(() -> store.secret("terminal")))
        .extracting(Poll::id)
        .containsExactlyInAnyOrder(id(2), id(3));
    assertThat(read(() -> store.secret("matrix"))).isEmpty();
  }

  @Test
  void keepsOneBallotAVoterAndErasesTheFormer() {
    keep(poll(1), poll(2));
    change(() -> store.put(id(1), ballot("bo", pick(1), "one two three")));
    change(() -> store.put(id(1), ballot("bo", pick(2), "ant bee cat")));
    change(() -> store.put(id(2), ballot("bo", pick(3), "one two three")));
    assertThat(read(() -> store.ballots(id(1))))
        .containsExactly(ballot("bo", pick(2), "ant bee cat"));
    assertThat(read(() -> store.sums(id(1))).ballots()).isEqualTo(1);
    assertThat(store.hasReceipt(id(1), "one two three")).isFalse();
    assertThat(store.hasReceipt(id(1), "ant bee cat")).isTrue();
    assertThat(read(() -> store.ballot(id(1), "bo"))).map(Ballot::choice).contains(pick(2));
    assertThat(read(() -> store.votedBy("bo"))).containsExactlyInAnyOrder(id(1), id(2));
  }

  @Test
  void givesBackEveryKindOfBallotInTheOrderOfReceipts() {
    keep(poll(1));
    Ballot ranked = ballot("bo", new Choice.Ranking(List.of(3, 1)), "b b b");
    Ballot scored = ballot("cy", new Choice.Scores(Map.of(1, 5, 2, 0)), "a z z");
    Ballot blocked = new Ballot(
        "di",
        new Choice.Consent(Stance.BLOCK, Optional.of("no \"ramp\" 🌱")),
        Optional.of("Di"),
        true,
        "a b c",
        Optional.empty(),
        Optional.of(new SealedReason("5a17", "no \"ramp\" 🌱").seal()));
    Ballot erased = new Ballot(
        "forgotten a b a",
        new Choice.Consent(Stance.BLOCK, Optional.empty()),
        Optional.empty(),
        false,
        "a b a",
        Optional.empty(),
        blocked.seal().map(ReasonSeal::erased));
    change(() -> List.of(ranked, scored, blocked, erased).forEach(it -> store.put(id(1), it)));
    assertThat(read(() -> store.ballots(id(1)))).containsExactly(erased, blocked, scored, ranked);
  }

  @Test
  void whatBallotsAddUpToFollowsEveryChange() {
    keep(poll(1), poll(2));
    assertThat(read(() -> store.sums(id(1)))).isEqualTo(new Sums(0, 0, Map.of()));
    change(() -> {
      store.put(id(1), late(ballot("bo", pick(1, 3), "a b c")));
      store.put(id(1), ballot("cy", pick(3), "a b d"));
      store.put(id(2), ballot("cy", new Choice.Scores(Map.of(1, 5, 2, 2)), "a b c"));
      store.put(id(2), ballot("di", new Choice.Scores(Map.of(2, 1)), "a b d"));
    });
    assertThat(read(() -> store.sums(id(1)))).isEqualTo(new Sums(2, 1, Map.of(1, 1, 3, 2)));
    assertThat(read(() -> store.sums(id(2)))).isEqualTo(new Sums(2, 0, Map.of(1, 5, 2, 3)));
    change(() -> {
      store.put(id(1), ballot("bo", pick(2), "a b e"));
      store.remove(id(1), "cy");
      store.remove(id(1), "nobody");
    });
    Sums sums = read(() -> store.sums(id(1)));
    assertThat(List.of(sums.ballots(), sums.joinedLate(), sums.at(1), sums.at(2), sums.at(3)))
        .containsExactly(1, 0, 0, 1, 0);
  }

  @Test
  void inTheEndItKeepsTheSumsItIsGiven() {
    keep(poll(1));
    change(() -> store.put(id(1), ballot("bo", pick(1), "a b c")));
    change(() -> store.settle(id(1), new Sums(1, 0, Map.of(2, 1))));
    assertThat(read(() -> store.sums(id(1)))).isEqualTo(new Sums(1, 0, Map.of(2, 1)));
  }

  private static Ballot late(Ballot ballot) {
    return new Ballot(
        ballot.voter(),
        ballot.choice(),
        ballot.name(),
        true,
        ballot.receipt(),
        ballot.castAt(),
        ballot.seal());
  }

  @Test
  void erasesABallot() {
    keep(poll(1));
    change(() -> store.put(id(1), ballot("bo", pick(1), "a b c")));
    assertThat(read(() -> store.remove(id(1), "cy"))).isFalse();
    assertThat(read(() -> store.remove(id(1), "bo"))).isTrue();
    assertThat(read(() -> store.remove(id(1), "bo"))).isFalse();
    assertThat(read(() -> store.ballots(id(1)))).isEmpty();
    assertThat(read(() -> store.votedBy("bo"))).isEmpty();
  }

  @Test
  void findsRemindersWhenTheirPollComesNearItsEnd() {
    Reminder bo = new Reminder(id(1), person("bo"));
    Reminder cy = new Reminder(id(2), person("cy"));
    keep(poll(1), poll(2).due());
    change(() -> List.of(bo, bo, cy).forEach(store::remind));
    Instant early = poll(1).remindAt().minus(Duration.ofMillis(1));
    assertThat(read(() -> store.remindersDue(early))).isEmpty();
    assertThat(read(() -> store.remindersDue(poll(1).remindAt()))).containsExactly(id(1));
    assertThat(read(() -> store.toRemind(id(1)))).containsExactly(person("bo"));
    assertThat(read(() -> store.remindersOf(person("cy")))).containsExactly(cy);
    change(() -> store.removeReminder(bo));
    change(() -> store.removeReminder(bo));
    change(() -> store.removeReminders(id(2)));
    assertThat(read(() -> store.remindersDue(END))).isEmpty();
    assertThat(read(() -> store.remindersOf(person("cy")))).isEmpty();
  }

  @Test
  void tellsWhetherAPollHasMoreBallotsThanSoMany() {
    keep(poll(1), poll(2));
    change(() -> store.put(id(1), ballot("ann", pick(1), "r1")));
    change(() -> store.put(id(1), ballot("bo", pick(2), "r2")));
    assertThat(read(() -> store.hasMoreThan(id(1), 1))).isTrue();
    assertThat(read(() -> store.hasMoreThan(id(1), 2))).isFalse();
    assertThat(read(() -> store.hasMoreThan(id(2), 0))).isFalse();
  }

  @Test
  void movesRemindersWithTheEndOfTheirPoll() {
    keep(poll(1));
    change(() -> store.remind(new Reminder(id(1), person("bo"))));
    keep(withEnd(poll(1), END.plus(Duration.ofDays(1))));
    assertThat(read(() -> store.remindersDue(END))).isEmpty();
  }

  private static Cast cast(String event, Cast.Way way, int position, Instant at) {
    return new Cast(
        new MessageId("test", event),
        way,
        position == 0 ? Optional.empty() : Optional.of(pick(position)),
        Optional.of("Ann 🌱"),
        true,
        at);
  }

  @Test
  void ballotsAsTheyWereHeardComeBackAndAreDroppedOneByOne() {
    keep(poll(1), poll(2));
    Cast first = cast("$1", Cast.Way.WHOLE, 2, START);
    Cast second = cast("$2", Cast.Way.MARK, 1, START.plusSeconds(1));
    change(() -> {
      store.keep(id(1), "ann", first);
      store.keep(id(1), "ann", cast("$2", Cast.Way.UNREADABLE, 0, START));
      store.keep(id(1), "ann", second);
      store.keep(id(1), "bo", first);
    });
    assertThat(read(() -> store.casts(id(1), "ann"))).containsExactlyInAnyOrder(first, second);
    assertThat(read(() -> store.casts(id(2), "ann"))).isEmpty();
    assertThat(read(() -> store.drop(id(1), "ann", first.source()))).isTrue();
    assertThat(read(() -> store.drop(id(1), "ann", first.source()))).isFalse();
    assertThat(read(() -> store.casts(id(1), "ann"))).containsExactly(second);
    change(() -> store.dropCasts("bo"));
    assertThat(read(() -> store.casts(id(1), "bo"))).isEmpty();
  }

  @Test
  void onlyWhatIsUnreadableAndLastIsCountedAndOutlivesTheEnd() {
    keep(poll(1));
    change(() -> {
      store.keep(id(1), "ann", cast("$1", Cast.Way.UNREADABLE, 0, START));
      store.keep(id(1), "ann", cast("$2", Cast.Way.WHOLE, 1, START.plusSeconds(1)));
      store.keep(id(1), "bo", cast("$1", Cast.Way.WHOLE, 1, START));
      store.keep(id(1), "bo", cast("$2", Cast.Way.UNREADABLE, 0, START.plusSeconds(1)));
    });
    assertThat(read(() -> store.unreadable(id(1)))).isEqualTo(1);
    change(() -> store.dropSettled(id(1)));
    assertThat(read(() -> store.unreadable(id(1)))).isEqualTo(1);
    assertThat(read(() -> store.casts(id(1), "ann"))).isEmpty();
    assertThat(read(() -> store.casts(id(1), "bo"))).hasSize(1);
  }

  @Test
  void whatEndedLongAgoIsFoundAndErasedWithEverything() {
    Poll early = poll(1).due();
    Poll later = poll(2).due();
    keep(early, later, poll(3));
    change(() -> {
      store.put(early.id(), ballot("bob", pick(1), "one two three"));
      store.keep(early.id(), "bob", cast("$1", Cast.Way.UNREADABLE, 0, START));
      store.remind(new Reminder(early.id(), person("bob")));
      store.put(later.id(), ballot("bob", pick(1), "one two three"));
    });

    assertThat(read(() -> store.endedBefore(END))).isEmpty();
    assertThat(read(() -> store.endedBefore(END.plusMillis(1))))
        .containsExactlyInAnyOrder(early.id(), later.id());
    change(() -> store.erase(early.id()));
    assertThat(read(() -> store.endedBefore(END.plusMillis(1)))).containsExactly(later.id());
    assertThat(read(() -> store.find(early.id()))).isEmpty();
    assertThat(read(() -> store.ballots(early.id()))).isEmpty();
    assertThat(read(() -> store.remindersOf(person("bob")))).isEmpty();
    assertThat(read(() -> store.ballots(later.id()))).hasSize(1);
  }

  @Test
  void ballotsThatLeadToTheirVotersGiveWayToOthersThatCountTheSame() {
    keep(poll(1), poll(2));
    Ballot bob = ballot("bob", pick(1), "one two three");
    Ballot cy = ballot("cy", pick(2), "two three four");
    change(() -> List.of(bob, cy).forEach(ballot -> store.put(id(1), ballot)));
    change(() -> store.put(id(2), bob));

    assertThat(read(() -> store.leadingToVoters(id(1), 1))).hasSize(1);
    assertThat(read(() -> store.leadingToVoters(id(1), 3))).containsExactlyInAnyOrder(bob, cy);
    change(() -> store.replace(id(1), Map.of("bob", bob.withoutVoter())));
    assertThat(read(() -> store.leadingToVoters(id(1), 3))).containsExactly(cy);
    assertThat(read(() -> store.ballots(id(1)))).containsExactly(bob.withoutVoter(), cy);
    assertThat(read(() -> store.sums(id(1)))).isEqualTo(Sums.of(List.of(bob, cy)));
    assertThat(read(() -> store.leadingToVoters(id(2), 3))).containsExactly(bob);
    change(() -> store.replace(id(1), Map.of()));
    assertThat(read(() -> store.votedBy("bob"))).containsExactly(id(2));
  }

  @Test
  void votersAreForgottenPollByPoll() {
    Poll first = poll(1).due();
    Poll second = poll(2).due();
    keep(first, second, poll(3));
    change(() -> store.keep(first.id(), "bob", cast("$1", Cast.Way.UNREADABLE, 0, START)));

    assertThat(read(() -> store.withVoters(END))).isEmpty();
    assertThat(read(() -> store.withVoters(END.plusMillis(1))))
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(read(() -> store.votersForgotten(first.id()))).isTrue();
    change(() -> store.save(first));
    assertThat(read(() -> store.votersForgotten(first.id()))).isFalse();
    assertThat(read(() -> store.votersForgotten(id(9)))).isFalse();
    assertThat(read(() -> store.withVoters(END.plusMillis(1)))).containsExactly(second.id());
    assertThat(read(() -> store.casts(first.id(), "bob"))).isEmpty();
  }
}
