package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;

/** Puts ballots on record, each under its voter's key and with a receipt of its own. */
final class BallotBox {

  private final PollStore store;
  private final VoterKeys keys;
  private final Receipts receipts;
  private final PollListener listener;

  BallotBox(PollStore store, VoterKeys keys, Receipts receipts, PollListener listener) {
    this.store = store;
    this.keys = keys;
    this.receipts = receipts;
    this.listener = listener;
  }

  /** The key of an account's ballot in a poll. */
  String key(Poll poll, PersonId person) {
    return keys.of(poll, person);
  }

  /** The ballot of a secret poll is under another key, which the store is not told before it is asked. */
  void expect(ItemId poll, PersonId person) {
    store.expect(poll, VoterKeys.plain(person));
  }

  Optional<Ballot> find(Poll poll, String key) {
    return store.ballot(poll.id(), key);
  }

  /** Makes a ballot of a choice in place of the voter's former one; from the first on, wording stays. */
  Ballot put(
      Poll poll,
      String key,
      Choice choice,
      Optional<String> name,
      boolean joinedLate,
      Instant castAt) {
    Ballot ballot = new Ballot(
        key,
        choice,
        name,
        joinedLate,
        receipts.next(words -> store.hasReceipt(poll.id(), words)),
        poll.rules().isSecret() ? Optional.empty() : Optional.of(castAt),
        choice.words().map(words -> new SealedReason(receipts.salt(), words).seal()));
    if (!poll.frozen()) {
      store.save(poll.freeze());
    }
    store.put(poll.id(), ballot);
    listener.counted(poll.id());
    return ballot;
  }

  /**
   * Takes a ballot off record.
   *
   * @return false if there was none
   */
  boolean remove(Poll poll, String key) {
    boolean removed = store.remove(poll.id(), key);
    if (removed) {
      listener.changed(poll.id());
    }
    return removed;
  }
}
