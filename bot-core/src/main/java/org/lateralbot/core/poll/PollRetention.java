package org.lateralbot.core.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.item.ItemStore;

/**
 * Forgets about ended polls what need not be kept: first who cast which ballot, which leaves the
 * result and the head of the record as they were told, and in the end the poll itself.
 */
public final class PollRetention implements DueWork {

  /**
   * How many ballots of a poll are made nameless in one transaction. People who vote meanwhile wait for
   * it; the others' turn is at the next ticks.
   */
  public static final int AT_A_TIME = 300;

  private final PollStore polls;
  private final ItemStore items;
  private final Retention retention;

  public PollRetention(PollStore polls, ItemStore items, Retention retention) {
    this.polls = polls;
    this.items = items;
    this.retention = retention;
  }

  @Override
  public List<Due> due(Instant now) {
    Stream<Due> erased = ended(retention.ended(), now, polls::endedBefore)
        .map(poll -> new Due("erasing poll", poll, () -> erase(poll)));
    Stream<Due> forgotten = ended(retention.voters(), now, polls::withVoters)
        .map(poll -> new Due("forgetting who voted in poll", poll, () -> forgetVoters(poll)));
    return Stream.concat(erased, forgotten).toList();
  }

  private static Stream<ItemId> ended(
      Optional<Duration> kept, Instant now, Function<Instant, List<ItemId>> found) {
    return kept.map(now::minus).map(found).stream().flatMap(List::stream);
  }

  /** Each writes many ballots of its poll anew. */
  @Override
  public int together() {
    return 1;
  }

  private void erase(ItemId poll) {
    polls.erase(poll);
    items.forget(poll);
  }

  /** What is done already leads to nobody, so it goes on where it stopped, or another process did. */
  private void forgetVoters(ItemId poll) {
    List<Ballot> some = polls.leadingToVoters(poll, AT_A_TIME);
    polls.replace(
        poll, some.stream().collect(Collectors.toMap(Ballot::voter, Ballot::withoutVoter)));
    if (some.size() < AT_A_TIME) {
      polls.votersForgotten(poll);
    }
  }
}
