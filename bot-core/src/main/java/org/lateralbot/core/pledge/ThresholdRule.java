package org.lateralbot.core.pledge;

import java.util.Collection;

/**
 * The rule of a pledge. Everybody names the number of people that must be in, themselves included,
 * before they are in too.
 */
public final class ThresholdRule {

  private ThresholdRule() {}

  /**
   * How many people are in: the largest k such that at least k of them have a number of at most k.
   * Those with a number of at most k are in, which are exactly k; the others wait. The order of the
   * numbers does not matter.
   *
   * @param numbers one for each person, each at least 1
   */
  public static int reached(Collection<Integer> numbers) {
    int[] sorted = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    int largest = sorted.length;
    while (largest > 0 && sorted[largest - 1] > largest) {
      largest--;
    }
    return largest;
  }

  /**
   * The fewest further people with the number {@code goal} that bring at least {@code goal} people
   * in; 0 if that many are in already.
   */
  public static int missing(Collection<Integer> numbers, int goal) {
    int[] sorted = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    int fewest = goal;
    int within = 0;
    for (int k = goal; k <= goal + sorted.length; k++) {
      while (within < sorted.length && sorted[within] <= k) {
        within++;
      }
      fewest = Math.min(fewest, Math.max(0, k - within));
    }
    return fewest;
  }
}
