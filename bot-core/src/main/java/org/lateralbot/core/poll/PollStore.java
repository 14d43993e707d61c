package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Port: polls, their ballots, and who wants to be reminded. Called from any thread, changes inside
 * {@link org.lateralbot.core.store.Transactions}. Instants are kept to the millisecond. Lists of
 * polls come with the oldest first unless another order is named.
 */
public interface PollStore {

  /**
   * That somebody wants to be reminded of a poll if they have not voted at {@link Poll#remindAt()}.
   */
  record Reminder(ItemId poll, PersonId person) {}

  /** Keeps a poll, new or changed. */
  void save(Poll poll);

  /** A poll as it was last saved; empty if there is none with this number. */
  Optional<Poll> find(ItemId id);

  /** The polls of a room that accept ballots at an instant, by number. */
  List<Poll> open(RoomId room, Instant now);

  /**
   * The polls of a room that ended, cancelled ones and those not noted as ended yet included: the
   * latest {@link Poll#endsAt()} first, then the highest number first.
   */
  List<Poll> ended(RoomId room, Instant now, int skip, int limit);

  /** Polls without an end noted whose {@code closesAt} is not after an instant, oldest first. */
  List<ItemId> due(Instant now);

  /** Polls whose noted end is before an instant, the first to end first. */
  List<ItemId> endedBefore(Instant instant);

  /** The same, of those whose ballots still lead to their voters. */
  List<ItemId> withVoters(Instant endedBefore);

  /** Ballots of a poll that lead to their voters still, no more than so many, in no order. */
  List<Ballot> leadingToVoters(ItemId poll, int limit);

  /** Keeps other ballots that count the same in the place of some, given by their voters' keys. */
  void replace(ItemId poll, Map<String, Ballot> ballots);

  /**
   * Notes that no ballot of a poll leads to its voter any more, and drops what is left of the ballots
   * as they were heard.
   *
   * @return false if that was noted before, or there is no such poll
   */
  boolean votersForgotten(ItemId poll);

  /** Erases a poll, its ballots and reminders. */
  void erase(ItemId poll);

  /** Polls that name the account: as opener, as the one who ended it, or under its outcome. */
  List<Poll> naming(PersonId person);

  /** All secret polls, open or ended, in the rooms of a platform. */
  List<Poll> secret(String platform);

  /** Keeps a ballot; an earlier one of the same voter in the same poll is erased. */
  void put(ItemId poll, Ballot ballot);

  /**
   * Erases a ballot.
   *
   * @return false if there was none
   */
  boolean remove(ItemId poll, String voter);

  /**
   * Says that {@link #find} and {@link #ballot} will soon be asked, so that a store may look for many at
   * once. Called outside of transactions; it may be left out. The poll may not exist.
   */
  default void expect(ItemId poll, String voter) {}

  /** The ballot under a voter key, if there is one. */
  Optional<Ballot> ballot(ItemId poll, String voter);

  /** All ballots of a poll in the order of their receipts (by their UTF-16 code units). */
  List<Ballot> ballots(ItemId poll);

  /** Whether a poll has more ballots than so many; looks at no more of them than that. */
  boolean hasMoreThan(ItemId poll, int ballots);

  /** What the ballots of a poll add up to; found as fast for a million of them as for one. */
  Sums sums(ItemId poll);

  /** Keeps what the ballots of a poll add up to in the end, whatever was added up before. */
  void settle(ItemId poll, Sums sums);

  /**
   * Whether a ballot of the poll has this receipt. In a transaction the answer may be a guess, because
   * receipts are random: if one is taken after all, {@link #put} is refused, the transaction undone and
   * run again, and no guess is made then.
   */
  boolean hasReceipt(ItemId poll, String receipt);

  /** The polls that have a ballot under this voter key. */
  List<ItemId> votedBy(String voter);

  /** Keeps a ballot as it was heard, instead of an earlier one of the same event. */
  void keep(ItemId poll, String voter, Cast cast);

  /** A voter's ballots as they were heard, as far as they are kept, in no order. */
  List<Cast> casts(ItemId poll, String voter);

  /**
   * Drops a ballot as it was heard.
   *
   * @return false if there was none
   */
  boolean drop(ItemId poll, String voter, MessageId source);

  /** How many voters of a poll have a ballot as their latest that could not be read. */
  int unreadable(ItemId poll);

  /** Drops all ballots of a poll, as they were heard, but those that {@link #unreadable} counts. */
  void dropSettled(ItemId poll);

  /** Drops all ballots of a voter, as they were heard, in whatever poll. */
  void dropCasts(String voter);

  /** Keeps a wish to be reminded. Keeping it again changes nothing. */
  void remind(Reminder reminder);

  /**
   * Polls with wishes to be reminded, without an end noted, whose {@link Poll#remindAt()} is not after an
   * instant, oldest first.
   */
  List<ItemId> remindersDue(Instant now);

  /** Who wants to be reminded of a poll, in no order. */
  List<PersonId> toRemind(ItemId poll);

  /** The wishes of one account to be reminded, the oldest poll first. */
  List<Reminder> remindersOf(PersonId person);

  /** Drops a reminder; one that is not there changes nothing. */
  void removeReminder(Reminder reminder);

  /** Drops all reminders of a poll. */
  void removeReminders(ItemId poll);
}
