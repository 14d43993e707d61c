package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.item.Mark;

/**
 * Ballots cast by events that can be taken back, such as reactions: which of a voter's ballots counts
 * follows from all that still stand, see {@link Cast}. Changes are made inside a transaction of the
 * caller's.
 */
public final class RevocableBallots {

  private final PollStore store;
  private final ItemStore items;
  private final BallotBox box;

  RevocableBallots(PollStore store, ItemStore items, BallotBox box) {
    this.store = store;
    this.items = items;
    this.box = box;
  }

  /** Marks one option of several. */
  public Optional<Refusal> mark(
      Poll poll, Voter voter, Choice choice, MessageId event, Instant now) {
    Cast mark = Cast.of(event, Cast.Way.MARK, Optional.of(choice), now);
    List<Cast> after =
        new ArrayList<>(store.casts(poll.id(), box.key(poll, voter.who().id())));
    after.add(mark);
    return Cast.inForce(after, poll.rules())
        .flatMap(Cast::choice)
        .flatMap(counted -> counted.fault(poll.rules(), poll.options().size()))
        .or(() -> cast(poll, voter, mark));
  }

  /**
   * Casts a ballot of the network's own form, which picks options; if it could not be read, it is counted
   * as such.
   */
  public Optional<Refusal> castNatively(
      Poll poll, Voter voter, MessageId event, Optional<List<String>> answers, Instant now) {
    if (!poll.rules().method().takesPicks()) {
      return Optional.of(Refusal.OTHER_METHOD);
    }
    Cast cast = answers
        .map(given -> Cast.of(
            event,
            Cast.Way.WHOLE,
            NativeBallot.choice(given, poll.rules(), poll.options().size()),
            now))
        .orElseGet(() -> Cast.of(event, Cast.Way.UNREADABLE, Optional.empty(), now));
    return cast(poll, voter, cast);
  }

  /** It counts if it is the voter's latest. */
  private Optional<Refusal> cast(Poll poll, Voter voter, Cast cast) {
    Optional<Refusal> refusal = poll.refusesBallot(voter, cast.at());
    if (refusal.isPresent()) {
      return refusal;
    }
    String key = box.key(poll, voter.who().id());
    rememberBallot(poll, key);
    store.keep(poll.id(), key, poll.completed(cast, voter));
    items.noteMark(cast.source(), new Mark(poll.id(), voter.who().id()));
    recount(poll, key);
    return Optional.empty();
  }

  /**
   * Undoes a ballot whose event was taken back: the one before it counts again. One that does not stand any
   * more changes nothing.
   */
  public void retract(Poll poll, PersonId person, MessageId event, Instant now) {
    String key = box.key(poll, person);
    if (poll.isOpen(now) && store.drop(poll.id(), key, event)) {
      recount(poll, key);
    }
  }

  /** A ballot cast by a command is one of those among which the latest counts, if there are others. */
  void add(Poll poll, Ballot ballot) {
    if (!poll.rules().isSecret() && !store.casts(poll.id(), ballot.voter()).isEmpty()) {
      store.keep(poll.id(), ballot.voter(), whole(ballot));
    }
  }

  /** None of a voter's ballots counts any more. */
  void dropAll(Poll poll, String key) {
    store.casts(poll.id(), key).forEach(cast -> store.drop(poll.id(), key, cast.source()));
  }

  private void rememberBallot(Poll poll, String key) {
    if (store.casts(poll.id(), key).isEmpty()) {
      box.find(poll, key).ifPresent(ballot -> store.keep(poll.id(), key, whole(ballot)));
    }
  }

  private static Cast whole(Ballot ballot) {
    return new Cast(
        new MessageId("ballot", ballot.receipt()),
        Cast.Way.WHOLE,
        Optional.of(ballot.choice()),
        ballot.name(),
        ballot.joinedLate(),
        ballot.castAt().orElse(Instant.EPOCH));
  }

  private void recount(Poll poll, String key) {
    Optional<Cast> inForce = Cast.inForce(store.casts(poll.id(), key), poll.rules());
    Optional<Choice> choice = inForce.flatMap(Cast::choice);
    if (choice.isEmpty()) {
      box.remove(poll, key);
      return;
    }
    Cast cast = inForce.get();
    if (box.find(poll, key).filter(cast::isIn).isPresent()) {
      return;
    }
    box.put(poll, key, choice.get(), cast.name(), cast.joinedLate(), cast.at());
  }
}
