package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.RoomId;

/**
 * What may be closed of that whose time is over. What people said in time may be heard late, after the
 * bot or its network was away; so nothing is closed before its room is heard again and what was said
 * there meanwhile has been dealt with. Only a network that stays away is not waited for for ever.
 */
public final class HeardOut {

  /**
   * A night, which a machine or a homeserver may be away for; nobody could be told what came of it
   * meanwhile. Shorter than a day, so that it comes to pass though the program starts anew every day.
   */
  static final Duration LONGEST_WAIT = Duration.ofHours(12);

  private final Predicate<RoomId> heard;
  private final Instant began;

  /**
   * @param heard whether a room is heard and what was said there before has been dealt with
   * @param began since when rooms could have been heard
   */
  public HeardOut(Predicate<RoomId> heard, Instant began) {
    this.heard = heard;
    this.began = began;
  }

  /**
   * What is to be closed now.
   *
   * @param overdue gives everything whose time was over at an instant and whose end is not noted
   */
  public List<ItemId> of(Function<Instant, List<ItemId>> overdue, Instant now) {
    List<ItemId> all = overdue.apply(now);
    if (all.stream().allMatch(this::isHeard)) {
      return all;
    }
    Set<ItemId> waitedFor = waitedFor(overdue, now.minus(LONGEST_WAIT));
    return all.stream()
        .filter(item -> isHeard(item) || waitedFor.contains(item))
        .toList();
  }

  private boolean isHeard(ItemId item) {
    return heard.test(item.room());
  }

  private Set<ItemId> waitedFor(Function<Instant, List<ItemId>> overdue, Instant since) {
    return since.isBefore(began) ? Set.of() : Set.copyOf(overdue.apply(since));
  }
}
