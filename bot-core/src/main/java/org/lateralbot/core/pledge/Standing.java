package org.lateralbot.core.pledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is in and who waits.
 *
 * @param in those who are in, in the order they signed
 * @param waiting those whose number is not reached, in the order they signed
 * @param withdrawn how many were in for good and took it back
 * @param inWithOneMore how many would be in if one more person signed without a number of their own
 * @param missing how many such people the goal still needs; 0 once it is reached
 */
public record Standing(
    List<Signature> in, List<Signature> waiting, int withdrawn, int inWithOneMore, int missing) {

  /** Judges signatures by the rule, where {@code goal} is the opener's first number. */
  static Standing of(List<Signature> signatures, int goal) {
    List<Signature> signed =
        signatures.stream().filter(signature -> !signature.withdrawn()).toList();
    List<Integer> numbers = new ArrayList<>(
        signed.stream().map(signature -> signature.numberFor(goal)).toList());
    int reached = ThresholdRule.reached(numbers);
    int missing = ThresholdRule.missing(numbers, goal);
    numbers.add(goal);
    return new Standing(
        signed.stream()
            .filter(signature -> signature.numberFor(goal) <= reached)
            .toList(),
        signed.stream().filter(signature -> signature.numberFor(goal) > reached).toList(),
        signatures.size() - signed.size(),
        ThresholdRule.reached(numbers),
        missing);
  }
}
