package org.lateralbot.core.poll;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a ballot in a network's own form says, by the rules of MSC3381. */
final class NativeBallot {

  private NativeBallot() {}

  /**
   * The choice it makes: an answer that is no option spoils the whole of it; else it is cut to as
   * many answers as the poll allows, and doubles are dropped.
   *
   * @param answers positions, from {@code "1"}, as the network gave them
   * @return empty if it is spoiled or makes no choice
   */
  static Optional<Choice> choice(List<String> answers, PollRules rules, int options) {
    List<String> known =
        IntStream.rangeClosed(1, options).mapToObj(String::valueOf).toList();
    if (answers.isEmpty() || !known.containsAll(answers)) {
      return Optional.empty();
    }
    List<Integer> counted =
        answers.stream().limit(rules.mostPicks(options)).map(Integer::valueOf).toList();
    return Optional.of(new Choice.Picks(counted));
  }
}
