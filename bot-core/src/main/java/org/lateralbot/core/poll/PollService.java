package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.item.Mark;

/**
 * Makes moves on polls: loads, lets the poll decide, saves. Changes are made inside a transaction of
 * the caller's. Polls named to it exist; the ids come from its own lists or from {@link #find}.
 */
public final class PollService {

  private final PollStore store;
  private final ItemStore items;
  private final VoterKeys keys;
  private final Receipts receipts;
  private final Consumer<ItemId> changed;

  /** @param changed told of every poll whose card may show something else from now on */
  public PollService(
      PollStore store,
      ItemStore items,
      VoterKeys keys,
      Receipts receipts,
      Consumer<ItemId> changed) {
    this.store = store;
    this.items = items;
    this.keys = keys;
    this.receipts = receipts;
    this.changed = changed;
  }

  /** Asks a room. */
  public PollOutcome openPoll(RoomId room, Actor opener, PollDraft draft, Instant now) {
    Optional<Refusal> fault = draft.fault(now);
    if (fault.isPresent()) {
      return new PollOutcome.Refused(fault.get());
    }
    ItemId id = new ItemId(room, items.nextNumber(room));
    Poll poll = Poll.open(id, opener, draft, now);
    store.save(poll);
    return new PollOutcome.Done(poll);
  }

  public Optional<Poll> find(ItemId id) {
    return store.find(id);
  }

  /** The polls of a room that accept ballots, by number. */
  public List<Poll> open(RoomId room, Instant now) {
    return store.open(room, now);
  }

  /** The ended polls of a room, latest first. */
  public List<Poll> ended(RoomId room, Instant now, int skip, int limit) {
    return store.ended(room, now, skip, limit);
  }

  /** What the ballots say so far or in the end, whoever may see it: ask the poll who may. */
  public PollResult result(Poll poll) {
    return PollResult.of(poll, store.ballots(poll.id()));
  }

  /** The ballots themselves. Only named polls tell who cast them. */
  public List<Ballot> ballots(Poll poll) {
    return store.ballots(poll.id());
  }

  /** How many ballots have been cast. */
  public int count(Poll poll) {
    return store.count(poll.id());
  }

  /** Casts a ballot, or replaces the voter's earlier one by it. */
  public VoteOutcome castBallot(Poll poll, Voter voter, Choice choice, Instant now) {
    String key = keys.of(poll, voter.who().id());
    String receipt = receipts.next(words -> store.hasReceipt(poll.id(), words));
    Optional<Ballot> before = store.ballot(poll.id(), key);
    if (before.flatMap(Ballot::castAt).filter(now::isBefore).isPresent()) {
      return new VoteOutcome.Refused(Refusal.NEWER_COUNTS);
    }
    VoteOutcome outcome =
        poll.vote(voter, choice, key, receipt, receipts.salt(), before.isEmpty(), now);
    outcome.accepted().ifPresent(ballot -> keepAmongCasts(poll, ballot));
    return outcome;
  }

  private void keepAmongCasts(Poll poll, Ballot ballot) {
    if (!poll.rules().isSecret() && !store.casts(poll.id(), ballot.voter()).isEmpty()) {
      store.keep(poll.id(), ballot.voter(), whole(ballot));
    }
    keep(poll, ballot);
  }

  /**
   * Casts a ballot by an event that can be taken back. It counts if it is the voter's latest.
   *
   * @param cast without the voter's name and what is known of their joining
   */
  public Optional<Refusal> castRevocably(Poll poll, Voter voter, Cast cast) {
    Optional<Refusal> refusal = poll.refusesBallot(voter, cast.at());
    if (refusal.isPresent()) {
      return refusal;
    }
    String key = keys.of(poll, voter.who().id());
    rememberBallot(poll, key);
    store.keep(poll.id(), key, poll.completed(cast, voter));
    items.noteMark(cast.source(), new Mark(poll.id(), voter.who().id()));
    recount(poll, key);
    return Optional.empty();
  }

  /** Marks one option of several by an event that can be taken back. */
  public Optional<Refusal> mark(
      Poll poll, Voter voter, Choice choice, MessageId event, Instant now) {
    Cast mark = Cast.of(event, Cast.Way.MARK, Optional.of(choice), now);
    List<Cast> after =
        new ArrayList<>(store.casts(poll.id(), keys.of(poll, voter.who().id())));
    after.add(mark);
    return Cast.inForce(after, poll.rules())
        .flatMap(Cast::choice)
        .flatMap(counted -> counted.fault(poll.rules(), poll.options().size()))
        .or(() -> castRevocably(poll, voter, mark));
  }

  /** Casts a ballot of the network's own form; if it could not be read, it is counted as such. */
  public Optional<Refusal> castNatively(
      Poll poll, Voter voter, MessageId event, Optional<List<String>> answers, Instant now) {
    Cast cast = answers
        .map(given -> Cast.of(
            event,
            Cast.Way.WHOLE,
            NativeBallot.choice(given, poll.rules(), poll.options().size()),
            now))
        .orElseGet(() -> Cast.of(event, Cast.Way.UNREADABLE, Optional.empty(), now));
    return castRevocably(poll, voter, cast);
  }

  /** Undoes a ballot whose event was taken back: the one before it counts again. */
  public void retract(Poll poll, PersonId person, MessageId event, Instant now) {
    if (!poll.isOpen(now)) {
      return;
    }
    String key = keys.of(poll, person);
    store.drop(poll.id(), key, event);
    recount(poll, key);
  }

  /** How many ballots could not be read, so that they are not counted. */
  public int unreadable(Poll poll) {
    return store.unreadable(poll.id());
  }

  /** A ballot that was cast by a command is one of those among which the latest counts. */
  private void rememberBallot(Poll poll, String key) {
    if (store.casts(poll.id(), key).isEmpty()) {
      store.ballot(poll.id(), key).ifPresent(ballot -> store.keep(poll.id(), key, whole(ballot)));
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
      store.remove(poll.id(), key);
      changed.accept(poll.id());
      return;
    }
    Cast cast = inForce.get();
    if (store.ballot(poll.id(), key).filter(cast::isIn).isPresent()) {
      return;
    }
    keep(
        poll,
        new Ballot(
            key,
            choice.get(),
            cast.name(),
            cast.joinedLate(),
            receipts.next(words -> store.hasReceipt(poll.id(), words)),
            Optional.of(cast.at()),
            choice.get().words().map(words -> new SealedReason(receipts.salt(), words).seal())));
  }

  private void keep(Poll poll, Ballot ballot) {
    if (!poll.frozen()) {
      store.save(poll.freeze());
    }
    store.put(poll.id(), ballot);
    changed.accept(poll.id());
  }

  /** Takes the voter's ballot back. */
  public PollOutcome removeBallot(Poll poll, Voter voter, Instant now) {
    PollOutcome outcome = poll.unvote(voter, now);
    String key = keys.of(poll, voter.who().id());
    boolean nothingThere = outcome instanceof PollOutcome.Done && !store.remove(poll.id(), key);
    if (outcome instanceof PollOutcome.Done) {
      store.casts(poll.id(), key).forEach(cast -> store.drop(poll.id(), key, cast.source()));
      changed.accept(poll.id());
    }
    return nothingThere ? new PollOutcome.Refused(Refusal.NO_BALLOT) : outcome;
  }

  /** Adds an option. */
  public PollOutcome addOption(Poll poll, Voter voter, String text, Instant now) {
    return kept(poll.addOption(voter, text, store.count(poll.id()), now));
  }

  /** Asks something else instead. */
  public PollOutcome edit(Poll poll, PersonId editor, PollDraft draft, Instant now) {
    return kept(poll.edit(editor, draft, now));
  }

  /** Ends a poll before its time. */
  public PollOutcome closePoll(Poll poll, Actor by, boolean moderator, Instant now) {
    return ended(poll.close(by, moderator, now));
  }

  /** Ends a poll without a tally. */
  public PollOutcome cancel(
      Poll poll, Actor by, boolean moderator, Optional<String> reason, Instant now) {
    return ended(poll.cancel(by, moderator, reason, now));
  }

  /** Notes the end of up to {@code limit} polls whose time is over, and returns them. */
  public List<Poll> closeOverdue(Instant now, int limit) {
    return store.due(now, limit).stream().map(poll -> ended(poll.due())).toList();
  }

  /** Says what came of a poll. */
  public PollOutcome stateOutcome(
      Poll poll, Actor by, boolean moderator, String text, Instant now) {
    return kept(poll.state(by, moderator, text, now));
  }

  /** Notes that somebody wants to be reminded if they have not voted by then. */
  public PollOutcome remind(Poll poll, Voter voter, Instant now) {
    Optional<Refusal> refusal = poll.refuses(voter, now);
    if (refusal.isEmpty() && !now.isBefore(poll.remindAt())) {
      refusal = Optional.of(Refusal.TOO_LATE_TO_REMIND);
    }
    if (refusal.isPresent()) {
      return new PollOutcome.Refused(refusal.get());
    }
    store.remind(new PollStore.Reminder(poll.id(), voter.who().id()));
    return new PollOutcome.Done(poll);
  }

  /** Takes up to {@code limit} reminders that are due off the list and returns them. */
  public List<PollStore.Reminder> takeDueReminders(Instant now, int limit) {
    List<PollStore.Reminder> due = store.remindersDue(now, limit);
    due.forEach(store::removeReminder);
    return due;
  }

  /** Whether an account has a ballot in a poll. */
  public boolean hasVoted(Poll poll, PersonId person) {
    return ballotOf(poll, person).isPresent();
  }

  /** The ballot of an account in a poll; for nobody's eyes but theirs. */
  public Optional<Ballot> ballotOf(Poll poll, PersonId person) {
    return store.ballot(poll.id(), keys.of(poll, person));
  }

  private PollOutcome kept(PollOutcome outcome) {
    if (outcome instanceof PollOutcome.Done done) {
      store.save(done.poll());
      changed.accept(done.poll().id());
    }
    return outcome;
  }

  private PollOutcome ended(PollOutcome outcome) {
    return outcome.fold(after -> new PollOutcome.Done(ended(after)), PollOutcome.Refused::new);
  }

  /** From here on its ballots stay as they are, which the head of their chain proves. */
  private Poll ended(Poll poll) {
    Poll sealed = poll.sealed(store.ballots(poll.id()));
    store.removeReminders(sealed.id());
    store.dropSettled(sealed.id());
    items.dropMarks(sealed.id());
    store.save(sealed);
    changed.accept(sealed.id());
    items.cardIsStale(sealed.id());
    return sealed;
  }
}
