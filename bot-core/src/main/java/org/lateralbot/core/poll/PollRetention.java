package org.lateralbot.core.poll;

import java.time.Instant;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.item.ItemStore;

/**
 * Forgets about ended polls what need not be kept: first who cast which ballot, which leaves the
 * result and the head of the record as they were told, and in the end the poll itself.
 */
public final class PollRetention implements DueWork {

  /** Polls may have many ballots; what is left waits for the next turn. */
  private static final int AT_A_TIME = 20;

  private final PollStore polls;
  private final ItemStore items;
  private final Retention retention;

  public PollRetention(PollStore polls, ItemStore items, Retention retention) {
    this.polls = polls;
    this.items = items;
    this.retention = retention;
  }

  @Override
  public void runDue(Instant now) {
    retention
        .ended()
        .ifPresent(kept -> polls.endedBefore(now.minus(kept), AT_A_TIME).forEach(this::erase));
    retention
        .voters()
        .ifPresent(
            kept -> polls.withVoters(now.minus(kept), AT_A_TIME).forEach(this::forgetVoters));
  }

  private void erase(ItemId poll) {
    polls.erase(poll);
    items.forget(poll);
  }

  private void forgetVoters(Poll poll) {
    for (Ballot ballot : polls.ballots(poll.id())) {
      polls.remove(poll.id(), ballot.voter());
      polls.put(poll.id(), ballot.withoutVoter());
    }
    polls.votersForgotten(poll.id());
  }
}
