package org.lateralbot.core.pledge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Port: pledges and their signatures, a row for each signature. Used inside {@link
 * org.lateralbot.core.store.Transactions}; where several processes share a store, a pledge that was
 * read by {@link #find} cannot be changed by another until the work has ended. Instants are kept to
 * the millisecond.
 */
public interface PledgeStore {

  /** Keeps a new pledge with its signatures. */
  void add(Pledge pledge);

  /** Replaces everything about a pledge but its signatures. */
  void update(Pledge pledge);

  /**
   * Keeps signatures, each instead of the same person's earlier one, whose place in the order it
   * takes. Each has a signer.
   */
  void put(ItemId pledge, Collection<Signature> signatures);

  /** Removes a person's signature; changes nothing if there is none. */
  void remove(ItemId pledge, PersonId person);

  /** Erases who made a signature and makes it a quiet one; changes nothing if there is none. */
  void makeNameless(ItemId pledge, PersonId person);

  /** A pledge with its signatures in the order in which they were first put. */
  Optional<Pledge> find(ItemId pledge);

  /** The pledges of a room that have no ending and close after {@code now}, by number. */
  List<ItemId> open(RoomId room, Instant now);

  /** The pledges of a room that are not open at {@code now}, the highest numbers first. */
  List<ItemId> ended(RoomId room, Instant now, int limit);

  /** The pledges that close at {@code now} or before and have no ending yet. */
  List<ItemId> overdue(Instant now);

  /** Pledges whose ending was before an instant, the first to end first. */
  List<ItemId> endedBefore(Instant instant);

  /** Erases a pledge with its signatures; changes nothing if there is none. */
  void erase(ItemId pledge);

  /** The pledges that succeeded at {@code instant} or before and whose signers were not asked. */
  List<ItemId> unaskedSince(Instant instant);

  /** The pledges that a person opened, the oldest first. */
  List<ItemId> openedBy(PersonId person);

  /** The pledges with a signature of a person, also a withdrawn one, the oldest first. */
  List<ItemId> signedBy(PersonId person);

  /**
   * The pledges whose question a person has not answered: their signature is {@link Kept#ASKED} and
   * not withdrawn. The oldest first.
   */
  List<ItemId> waitingForAnswer(PersonId person);
}
