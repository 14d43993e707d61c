package org.lateralbot.config.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Cast;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollStore;

/** Polls whose ballots are counted as they are put in. */
final class CountedPolls implements PollStore {

  private final PollStore polls;
  private final Runnable counter;

  CountedPolls(PollStore polls, Runnable counter) {
    this.polls = polls;
    this.counter = counter;
  }

  @Override
  public void save(Poll poll) {
    polls.save(poll);
  }

  @Override
  public Optional<Poll> find(ItemId id) {
    return polls.find(id);
  }

  @Override
  public List<Poll> open(RoomId room, Instant now) {
    return polls.open(room, now);
  }

  @Override
  public List<Poll> ended(RoomId room, Instant now, int skip, int limit) {
    return polls.ended(room, now, skip, limit);
  }

  @Override
  public List<Poll> due(Instant now, int limit) {
    return polls.due(now, limit);
  }

  @Override
  public List<Poll> naming(PersonId person) {
    return polls.naming(person);
  }

  @Override
  public List<Poll> secret(String platform) {
    return polls.secret(platform);
  }

  @Override
  public void put(ItemId poll, Ballot ballot) {
    polls.put(poll, ballot);
    counter.run();
  }

  @Override
  public boolean remove(ItemId poll, String voter) {
    return polls.remove(poll, voter);
  }

  @Override
  public Optional<Ballot> ballot(ItemId poll, String voter) {
    return polls.ballot(poll, voter);
  }

  @Override
  public List<Ballot> ballots(ItemId poll) {
    return polls.ballots(poll);
  }

  @Override
  public int count(ItemId poll) {
    return polls.count(poll);
  }

  @Override
  public boolean hasReceipt(ItemId poll, String receipt) {
    return polls.hasReceipt(poll, receipt);
  }

  @Override
  public List<ItemId> votedBy(String voter) {
    return polls.votedBy(voter);
  }

  @Override
  public void remind(Reminder reminder) {
    polls.remind(reminder);
  }

  @Override
  public List<Reminder> remindersDue(Instant now, int limit) {
    return polls.remindersDue(now, limit);
  }

  @Override
  public List<Reminder> remindersOf(PersonId person) {
    return polls.remindersOf(person);
  }

  @Override
  public void removeReminder(Reminder reminder) {
    polls.removeReminder(reminder);
  }

  @Override
  public void removeReminders(ItemId poll) {
    polls.removeReminders(poll);
  }

  @Override
  public void keep(ItemId poll, String voter, Cast cast) {
    polls.keep(poll, voter, cast);
  }

  @Override
  public List<Cast> casts(ItemId poll, String voter) {
    return polls.casts(poll, voter);
  }

  @Override
  public void drop(ItemId poll, String voter, MessageId source) {
    polls.drop(poll, voter, source);
  }

  @Override
  public int unreadable(ItemId poll) {
    return polls.unreadable(poll);
  }

  @Override
  public void dropSettled(ItemId poll) {
    polls.dropSettled(poll);
  }

  @Override
  public void dropCasts(String voter) {
    polls.dropCasts(voter);
  }
}
