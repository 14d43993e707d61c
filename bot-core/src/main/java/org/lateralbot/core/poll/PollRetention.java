package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.List;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.item.ItemStore;

/**
 * Forgets about ended polls what need not be kept: first who cast which ballot, which leaves the
 * result and the head of the record as they were told, and in the end the poll itself.
 */
public final class PollRetention implements DueWork {

  /** What is left waits for the next turn, so that people who vote meanwhile do not wait long. */
  private static final int POLLS_AT_A_TIME = 100;

  private static final int BALLOTS_AT_A_TIME = 1_000;

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
        .ifPresent(
            kept -> polls.endedBefore(now.minus(kept), POLLS_AT_A_TIME).forEach(this::erase));
    retention.voters().ifPresent(kept -> forgetVoters(now.minus(kept)));
  }

  private void erase(ItemId poll) {
    polls.erase(poll);
    items.forget(poll);
  }

  private void forgetVoters(Instant endedBefore) {
    int forgotten = 0;
    for (Poll poll : polls.withVoters(endedBefore, POLLS_AT_A_TIME)) {
      if (forgotten < BALLOTS_AT_A_TIME) {
        forgotten += forgetVoters(poll);
      }
    }
  }

  private int forgetVoters(Poll poll) {
    List<Ballot> ballots = polls.ballots(poll.id());
    for (Ballot ballot : ballots) {
      polls.remove(poll.id(), ballot.voter());
      polls.put(poll.id(), ballot.withoutVoter());
    }
    polls.votersForgotten(poll.id());
    return ballots.size();
  }
}
