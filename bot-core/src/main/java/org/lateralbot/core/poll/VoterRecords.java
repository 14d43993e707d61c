package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lateralbot.core.chat.PersonId;

/** What polls keep about one account, and how it is forgotten. */
public final class VoterRecords {

  /** A ballot and the poll it was cast in. */
  public record CastBallot(Poll poll, Ballot ballot) {}

  private final PollStore store;
  private final VoterKeys keys;
  private final PollListener listener;

  public VoterRecords(PollStore store, VoterKeys keys, PollListener listener) {
    this.store = store;
    this.keys = keys;
    this.listener = listener;
  }

  /** The account's ballots; those in secret polls are found by trying the account's key in each. */
  public List<CastBallot> ballots(PersonId person) {
    List<CastBallot> found = new ArrayList<>();
    Stream<Poll> named =
        store.votedBy(VoterKeys.plain(person)).stream().flatMap(id -> store.find(id).stream());
    Stream.concat(named, store.secret(person.platform()).stream())
        .forEach(poll -> ballot(poll, person).ifPresent(it -> found.add(new CastBallot(poll, it))));
    return found;
  }

  private Optional<Ballot> ballot(Poll poll, PersonId person) {
    return store.ballot(poll.id(), keys.of(poll, person));
  }

  /** The polls that name the account as opener, closer or under the outcome. */
  public List<Poll> naming(PersonId person) {
    return store.naming(person);
  }

  /** The polls of which the account wants to be reminded. */
  public List<Poll> reminders(PersonId person) {
    return store.remindersOf(person).stream()
        .flatMap(reminder -> store.find(reminder.poll()).stream())
        .toList();
  }

  /** Removes ballots in open polls; makes the others counts without a name or reason. */
  public void forget(PersonId person, Instant now) {
    for (CastBallot cast : ballots(person)) {
      store.remove(cast.poll().id(), cast.ballot().voter());
      if (!cast.poll().isOpen(now)) {
        store.put(cast.poll().id(), cast.ballot().withoutVoter());
      }
      listener.changed(cast.poll().id());
    }
    store.dropCasts(VoterKeys.plain(person));
    for (Poll poll : store.naming(person)) {
      store.save(poll.without(person));
      listener.changed(poll.id());
    }
    store.remindersOf(person).forEach(store::removeReminder);
  }
}
