package org.lateralbot.core.poll;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sum of the points of each option; an option that a ballot does not score has 0 from it.
 *
 * @param sums in the order of the options
 */
public record ScoreTally(List<Integer> sums) implements Tally {

  public ScoreTally {
    sums = List.copyOf(sums);
  }

  static ScoreTally count(int options, Collection<Choice> choices) {
    int[] sums = new int[options];
    for (Choice choice : choices) {
      ((Choice.Scores) choice).points().forEach((position, points) -> sums[position - 1] += points);
    }
    return new ScoreTally(IntStream.of(sums).boxed().toList());
  }

  /** The positions of the options with the highest sum. */
  public List<Integer> winners() {
    return Tally.highest(sums);
  }
}
