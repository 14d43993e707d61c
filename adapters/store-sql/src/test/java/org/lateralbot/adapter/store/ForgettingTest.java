package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollFixture;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.PollRetention;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Receipts;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.poll.Voter;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.poll.VoterRecords;
import org.lateralbot.core.record.Head;

/** Whoever is forgotten, by their own wish or after long: what a room was told can be recounted. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ForgettingTest {

  private static final List<String> PEOPLE = List.of("ann", "bob", "cy", "dora");
  private static final Duration KEPT = Duration.ofDays(365);
  private static final Instant LONG_AFTER = PollFixture.END.plus(KEPT).plusMillis(1);
  private static final VoterKeys KEYS = new VoterKeys(new byte[VoterKeys.KEY_LENGTH]);

  @RegisterExtension
  final TemporaryStore temporary;

  ForgettingTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  private List<Poll> ended(SqlStore store) {
    PollService service = new PollService(
        store.polls(), store.items(), KEYS, new Receipts(new Random(7)), item -> {});
    List<PollRules> rules = List.of(
        PollRules.DEFAULT,
        PollFixture.secret(),
        PollFixture.rules(Method.CONSENT),
        PollFixture.rules(Method.RANKED));
    IntStream.range(0, rules.size())
        .mapToObj(index -> PollFixture.poll(PollFixture.id(index + 1), rules.get(index)))
        .forEach(poll -> {
          store.polls().save(poll);
          PEOPLE.forEach(
              person -> service.castBallot(poll, voter(person), choice(poll), PollFixture.START));
        });
    return service.overdue(PollFixture.END).stream()
        .flatMap(poll -> service.closeOverdue(poll, PollFixture.END).stream())
        .toList();
  }

  private static Voter voter(String name) {
    return new Voter(PollFixture.actor(name), Optional.of(new Membership(Optional.empty())), true);
  }

  private static Choice choice(Poll poll) {
    return switch (poll.rules().method()) {
      case CONSENT -> new Choice.Consent(Stance.DISAGREE, Optional.of("no ramp"));
      case RANKED -> new Choice.Ranking(List.of(2, 1));
      default -> PollFixture.pick(2);
    };
  }

  private static Head head(SqlStore store, Poll poll) {
    return PollRecord.of(poll, store.polls().ballots(poll.id())).head();
  }

  private static Head announced(Poll poll) {
    return poll.end().flatMap(PollEnd::head).orElseThrow();
  }

  private static PollResult result(SqlStore store, Poll poll) {
    return PollResult.of(poll, store.polls().ballots(poll.id()));
  }

  @Test
  void whoWantsToBeForgottenLeavesResultsAndHeadsAsTheyWereTold() {
    SqlStore store = temporary.store();
    List<Poll> polls = store.transactions().call(() -> ended(store));
    List<PollResult> before = polls.stream().map(poll -> result(store, poll)).toList();
    VoterRecords records = new VoterRecords(store.polls(), KEYS, item -> {});
    store.transactions().run(() -> records.forget(PollFixture.person("bob"), LONG_AFTER));

    assertThat(polls).hasSize(4);
    assertThat(records.ballots(PollFixture.person("bob"))).isEmpty();
    assertThat(records.ballots(PollFixture.person("cy"))).hasSize(4);
    assertThat(polls).allSatisfy(poll -> assertThat(head(store, poll)).isEqualTo(announced(poll)));
    assertThat(polls.stream().map(poll -> result(store, poll)).toList()).isEqualTo(before);
  }

  @Test
  void afterLongNobodyIsFoundAnyMoreButResultsAndHeadsAreAsTheyWereTold() {
    SqlStore store = temporary.store();
    List<Poll> polls = store.transactions().call(() -> ended(store));
    List<PollResult> before = polls.stream().map(poll -> result(store, poll)).toList();
    keepHouse(store, new Retention(KEPT, Optional.of(KEPT), Optional.empty()));

    VoterRecords records = new VoterRecords(store.polls(), KEYS, item -> {});
    assertThat(PEOPLE)
        .allSatisfy(
            person -> assertThat(records.ballots(PollFixture.person(person))).isEmpty());
    assertThat(polls).allSatisfy(poll -> {
      assertThat(head(store, poll)).isEqualTo(announced(poll));
      assertThat(store.polls().ballots(poll.id()))
          .hasSize(PEOPLE.size())
          .allSatisfy(ballot -> assertThat(leadsToNobody(ballot)).isTrue());
    });
    assertThat(polls.stream().map(poll -> result(store, poll)).toList()).isEqualTo(before);
  }

  @Test
  void aLargePollIsForgottenInPortionsAndCountsTheSameBetweenThem() {
    SqlStore store = temporary.store();
    Poll poll = store.transactions().call(() -> endedWith(store, PollRetention.AT_A_TIME + 3));
    PollResult before = result(store, poll);
    Retention retention = new Retention(KEPT, Optional.of(KEPT), Optional.empty());

    keepHouse(store, retention);
    assertThat(store.polls().ballots(poll.id()).stream().filter(Ballot::leadsToVoter))
        .hasSize(3);
    assertThat(store.polls().withVoters(LONG_AFTER)).containsExactly(poll.id());
    assertThat(head(store, poll)).isEqualTo(announced(poll));
    assertThat(result(store, poll)).isEqualTo(before);

    keepHouse(store, retention);
    assertThat(store.polls().ballots(poll.id())).allMatch(ForgettingTest::leadsToNobody);
    assertThat(store.polls().withVoters(LONG_AFTER)).isEmpty();
    assertThat(head(store, poll)).isEqualTo(announced(poll));
    assertThat(result(store, poll)).isEqualTo(before);
  }

  private static Poll endedWith(SqlStore store, int voters) {
    PollService service = new PollService(
        store.polls(), store.items(), KEYS, new Receipts(new Random(7)), item -> {});
    Poll poll = PollFixture.poll(PollFixture.id(1), PollRules.DEFAULT);
    store.polls().save(poll);
    IntStream.range(0, voters)
        .forEach(each -> service.castBallot(
            poll, voter("voter" + each), PollFixture.pick(each % 2 + 1), PollFixture.START));
    return service.closeOverdue(poll.id(), PollFixture.END).orElseThrow();
  }

  private static boolean leadsToNobody(Ballot ballot) {
    return ballot.name().isEmpty()
        && ballot.castAt().isEmpty()
        && ballot.choice().words().isEmpty()
        && ballot.voter().endsWith(ballot.receipt());
  }

  @Test
  void pollsGoWholeOnlyWhereTheOperatorWantsSo() {
    SqlStore store = temporary.store();
    List<Poll> polls = store.transactions().call(() -> ended(store));
    keepHouse(store, new Retention(KEPT, Optional.empty(), Optional.of(KEPT.plusDays(1))));
    assertThat(polls)
        .allSatisfy(poll -> assertThat(store.polls().ballots(poll.id())).hasSize(PEOPLE.size()));

    keepHouse(store, new Retention(KEPT, Optional.empty(), Optional.of(KEPT)));
    assertThat(polls)
        .allSatisfy(poll -> assertThat(store.polls().find(poll.id())).isEmpty());
  }

  private static void keepHouse(SqlStore store, Retention retention) {
    PollRetention kept = new PollRetention(store.polls(), store.items(), retention);
    kept.due(LONG_AFTER).forEach(due -> store.transactions().run(due.work()));
  }
}
