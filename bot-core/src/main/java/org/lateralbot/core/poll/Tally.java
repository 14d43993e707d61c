package org.lateralbot.core.poll;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** What counting ballots comes to. It never depends on the order of the ballots. */
public sealed interface Tally permits PickTally, SchulzeTally, ScoreTally, ConsentTally {

  /**
   * Counts by the method of the rules.
   *
   * @param options how many options there are
   * @param choices each of the method's form
   */
  static Tally of(PollRules rules, int options, Collection<Choice> choices) {
    return rules.method() == Method.RANKED
        ? SchulzeTally.count(options, choices)
        : of(rules, options, Sums.of(choices, 0));
  }

  /**
   * Counts what adds up, by the method of the rules, which is not {@link Method#RANKED}.
   *
   * @param options how many options there are
   */
  static Tally of(PollRules rules, int options, Sums sums) {
    return switch (rules.method()) {
      case SINGLE, UP_TO, APPROVAL -> new PickTally(sums.upTo(options));
      case SCORE -> new ScoreTally(sums.upTo(options));
      case CONSENT -> ConsentTally.of(sums);
      case RANKED -> throw new IllegalArgumentException("Rankings do not add up.");
    };
  }

  /** The positions of the highest numbers, ascending; more than one is a tie, which stays one. */
  static List<Integer> highest(List<Integer> numbers) {
    int most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    return IntStream.rangeClosed(1, numbers.size())
        .filter(position -> numbers.get(position - 1) == most)
        .boxed()
        .toList();
  }
}
