package org.lateralbot.core.poll;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the ballots of a poll add up to, without anybody having to look at each of them. Rankings do
 * not add up; of them it holds the numbers of ballots only.
 *
 * @param ballots how many there are
 * @param joinedLate how many of them are by accounts that joined after the opening
 * @param points by position of the option or stance, see {@link Choice#points()}; one that has got
 *     nothing may be missing
 */
public record Sums(int ballots, int joinedLate, Map<Integer, Integer> points) {

  public Sums {
    points = Map.copyOf(points);
  }

  /** Adds up ballots. */
  public static Sums of(Collection<Ballot> ballots) {
    int joinedLate = (int) ballots.stream().filter(Ballot::joinedLate).count();
    return of(ballots.stream().map(Ballot::choice).toList(), joinedLate);
  }

  /** Adds up choices, so many of them by accounts that joined after the opening. */
  static Sums of(Collection<Choice> choices, int joinedLate) {
    Map<Integer, Integer> points = new TreeMap<>();
    choices.forEach(choice ->
        choice.points().forEach((position, more) -> points.merge(position, more, Integer::sum)));
    return new Sums(choices.size(), joinedLate, points);
  }

  /** What an option or stance has got. */
  int at(int position) {
    return points.getOrDefault(position, 0);
  }

  /** What so many options have got, in their order. */
  List<Integer> upTo(int options) {
    return IntStream.rangeClosed(1, options).mapToObj(this::at).toList();
  }
}
