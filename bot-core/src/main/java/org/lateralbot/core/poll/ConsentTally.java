package org.lateralbot.core.poll;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many ballots took each stance.
 *
 * @param stances the number for each; none is missing
 */
public record ConsentTally(Map<Stance, Integer> stances) implements Tally {

  public ConsentTally {
    stances = Map.copyOf(stances);
  }

  static ConsentTally of(Sums sums) {
    Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
    for (Stance stance : Stance.values()) {
      stances.put(stance, sums.at(stance.position()));
    }
    return new ConsentTally(stances);
  }

  /** How many ballots took a stance. */
  public int of(Stance stance) {
    return stances.getOrDefault(stance, 0);
  }

  /** Whether it passes, the quorum aside: no block, and more agree than disagree. */
  public boolean passes() {
    return of(Stance.BLOCK) == 0 && of(Stance.AGREE) > of(Stance.DISAGREE);
  }
}
