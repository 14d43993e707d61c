package org.lateralbot.core.poll;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a tally says of each thing to choose from, whatever the method.
 *
 * @param numbers ballots, points, or by how many others it is beaten: for each option in order, in a
 *     consent poll for each stance
 * @param leaders the positions of the options that are ahead; none in a consent poll
 */
public record Counted(List<Integer> numbers, List<Integer> leaders) {

  /** The same tally in numbers. */
  public static Counted of(Tally tally) {
    if (tally instanceof PickTally picks) {
      return new Counted(picks.votes(), picks.winners());
    }
    if (tally instanceof ScoreTally scores) {
      return new Counted(scores.sums(), scores.winners());
    }
    if (tally instanceof SchulzeTally ranks) {
      return new Counted(ranks.defeats(), ranks.winners());
    }
    ConsentTally consent = (ConsentTally) tally;
    return new Counted(Stream.of(Stance.values()).map(consent::of).toList(), List.of());
  }
}
