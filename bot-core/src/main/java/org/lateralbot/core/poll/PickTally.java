package org.lateralbot.core.poll;

import java.util.List;

/**
 * How many ballots picked each option: single choice, up to n, and approval.
 *
 * @param votes in the order of the options
 */
public record PickTally(List<Integer> votes) implements Tally {

  public PickTally {
    votes = List.copyOf(votes);
  }

  /** The positions of the options picked most. */
  public List<Integer> winners() {
    return Tally.highest(votes);
  }
}
