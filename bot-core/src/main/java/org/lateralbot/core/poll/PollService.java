package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.item.ItemStore;

/**
 * Makes moves on polls: loads, lets the poll decide, saves. Changes are made inside a transaction of
 * the caller's. Polls named to it exist; the ids come from its own lists or from {@link #find}.
 */
public final class PollService {

  private final PollStore store;
  private final ItemStore items;
  private final PollListener listener;
  private final BallotBox box;
  private final RevocableBallots revocable;

  public PollService(
      PollStore store, ItemStore items, VoterKeys keys, Receipts receipts, PollListener listener) {
    this.store = store;
    this.items = items;
    this.listener = listener;
    this.box = new BallotBox(store, keys, receipts, listener);
    this.revocable = new RevocableBallots(store, items, box);
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
    return poll.rules().method() == Method.RANKED
        ? PollResult.of(poll, store.ballots(poll.id()))
        : PollResult.of(poll, store.sums(poll.id()));
  }

  /** Whether there are more ballots than so many; this does not trust what they add up to. */
  public boolean hasMoreThan(Poll poll, int ballots) {
    return store.hasMoreThan(poll.id(), ballots);
  }

  /** The ballots themselves. Only named polls tell who cast them. */
  public List<Ballot> ballots(Poll poll) {
    return store.ballots(poll.id());
  }

  /** Says that somebody is about to cast a ballot; see {@link PollStore#expect}. */
  public void expectBallot(ItemId poll, PersonId person) {
    box.expect(poll, person);
  }

  /** Casts a ballot, or replaces the voter's earlier one by it. */
  public VoteOutcome castBallot(Poll poll, Voter voter, Choice choice, Instant now) {
    Optional<Refusal> refusal = poll.refusesBallot(voter, choice, now);
    if (refusal.isPresent()) {
      return new VoteOutcome.Refused(refusal.get());
    }
    String key = box.key(poll, voter.who().id());
    Optional<Ballot> before = box.find(poll, key);
    if (before.flatMap(Ballot::castAt).filter(now::isBefore).isPresent()) {
      return new VoteOutcome.Refused(Refusal.NEWER_COUNTS);
    }
    Ballot ballot = box.put(poll, key, choice, poll.nameOf(voter), poll.joinedLate(voter), now);
    revocable.add(poll, ballot);
    return before.isEmpty() ? new VoteOutcome.Cast(ballot) : new VoteOutcome.Changed(ballot);
  }

  /** How ballots are cast by events that can be taken back. */
  public RevocableBallots revocably() {
    return revocable;
  }

  /** How many ballots could not be read, so that they are not counted. */
  public int unreadable(Poll poll) {
    return store.unreadable(poll.id());
  }

  /** Takes the voter's ballot back. */
  public PollOutcome removeBallot(Poll poll, Voter voter, Instant now) {
    PollOutcome outcome = poll.unvote(voter, now);
    if (outcome instanceof PollOutcome.Refused) {
      return outcome;
    }
    String key = box.key(poll, voter.who().id());
    if (!box.remove(poll, key)) {
      return new PollOutcome.Refused(Refusal.NO_BALLOT);
    }
    revocable.dropAll(poll, key);
    return outcome;
  }

  /** Adds an option. */
  public PollOutcome addOption(Poll poll, Voter voter, String text, Instant now) {
    return kept(poll.addOption(voter, text, store.sums(poll.id()).ballots(), now));
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

  /** The polls whose time is over and whose end is not noted, oldest first. */
  public List<ItemId> overdue(Instant now) {
    return store.due(now);
  }

  /** Notes the end of a poll whose time is over; empty if that is done, or it is not over after all. */
  public Optional<Poll> closeOverdue(ItemId id, Instant now) {
    return store.find(id).filter(poll -> poll.isOverdue(now)).map(poll -> ended(poll.due()));
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

  /** The polls of which somebody is to be reminded now. */
  public List<ItemId> toRemindOf(Instant now) {
    return store.remindersDue(now);
  }

  /** Takes everybody off a poll's list who is to be reminded of it now, and returns them. */
  public List<PersonId> takeDueReminders(Poll poll, Instant now) {
    if (!poll.isToRemind(now)) {
      return List.of();
    }
    List<PersonId> people = store.toRemind(poll.id());
    store.removeReminders(poll.id());
    return people;
  }

  /** Whether an account has a ballot in a poll. */
  public boolean hasVoted(Poll poll, PersonId person) {
    return ballotOf(poll, person).isPresent();
  }

  /** The ballot of an account in a poll; for nobody's eyes but theirs. */
  public Optional<Ballot> ballotOf(Poll poll, PersonId person) {
    return box.find(poll, box.key(poll, person));
  }

  private PollOutcome kept(PollOutcome outcome) {
    if (outcome instanceof PollOutcome.Done done) {
      store.save(done.poll());
      listener.changed(done.poll().id());
    }
    return outcome;
  }

  private PollOutcome ended(PollOutcome outcome) {
    return outcome.fold(after -> new PollOutcome.Done(ended(after)), PollOutcome.Refused::new);
  }

  /**
   * From here on its ballots stay as they are, which the head of their chain proves. What is shown as
   * its result is counted once more from the ballots themselves.
   */
  private Poll ended(Poll poll) {
    List<Ballot> ballots = store.ballots(poll.id());
    Poll sealed = poll.sealed(ballots);
    store.settle(sealed.id(), Sums.of(ballots));
    store.removeReminders(sealed.id());
    store.dropSettled(sealed.id());
    items.dropMarks(sealed.id());
    store.save(sealed);
    listener.changed(sealed.id());
    items.cardIsStale(sealed.id());
    return sealed;
  }
}
