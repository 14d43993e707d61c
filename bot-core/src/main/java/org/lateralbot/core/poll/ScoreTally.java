package org.lateralbot.core.poll;

import java.util.List;

/**
 * The sum of the points of each option; an option that a ballot does not score has 0 from it.
 *
 * @param sums in the order of the options
 */
public record ScoreTally(List<Integer> sums) implements Tally {

  public ScoreTally {
    sums = List.copyOf(sums);
  }

  /** The positions of the options with the highest sum. */
  public List<Integer> winners() {
    return Tally.highest(sums);
  }
}
