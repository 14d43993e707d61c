package org.lateralbot.core.poll;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many ballots picked each option: single choice, up to n, and approval.
 *
 * @param votes in the order of the options
 */
public record PickTally(List<Integer> votes) implements Tally {

  public PickTally {
    votes = List.copyOf(votes);
  }

  static PickTally count(int options, Collection<Choice> choices) {
    int[] votes = new int[options];
    for (Choice choice : choices) {
      ((Choice.Picks) choice).positions().forEach(position -> votes[position - 1]++);
    }
    return new PickTally(IntStream.of(votes).boxed().toList());
  }

  /** The positions of the options picked most. */
  public List<Integer> winners() {
    return Tally.highest(votes);
  }
}
