package org.lateralbot.core.poll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranked ballots counted by Schulze's method with winning votes: an option is at least as good as
 * another if its strongest chain of won duels against it is at least as strong as the way back.
 *
 * @param pairs how many ballots prefer the option of the row to that of the column, both counted
 *     from 0; options that a ballot does not rank share its last place
 */
public record SchulzeTally(List<List<Integer>> pairs) implements Tally {

  public SchulzeTally {
    pairs = pairs.stream().map(List::copyOf).toList();
  }

  static SchulzeTally count(int options, Collection<Choice> choices) {
    int[][] pairs = new int[options][options];
    choices.forEach(choice -> add(pairs, ((Choice.Ranking) choice).order()));
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : pairs) {
      rows.add(IntStream.of(row).boxed().toList());
    }
    return new SchulzeTally(rows);
  }

  private static void add(int[][] pairs, List<Integer> order) {
    boolean[] ranked = new boolean[pairs.length];
    for (int preferred : order) {
      ranked[preferred - 1] = true;
      for (int other = 0; other < pairs.length; other++) {
        if (!ranked[other]) {
          pairs[preferred - 1][other]++;
        }
      }
    }
  }

  /** How many ballots prefer one option to another, both by position. */
  public int preferring(int one, int other) {
    return pairs.get(one - 1).get(other - 1);
  }

  /** The positions of the options that no other is better than: the winner or the tied ones. */
  public List<Integer> winners() {
    List<Integer> lost = defeats();
    return IntStream.rangeClosed(1, lost.size())
        .filter(position -> lost.get(position - 1) == 0)
        .boxed()
        .toList();
  }

  /** How many other options are better than each, in the order of the options. */
  public List<Integer> defeats() {
    int[][] strength = strongestPaths();
    return IntStream.range(0, strength.length)
        .mapToObj(option -> (int) IntStream.range(0, strength.length)
            .filter(other -> strength[other][option] > strength[option][other])
            .count())
        .toList();
  }

  private int[][] strongestPaths() {
    int options = pairs.size();
    int[][] strength = new int[options][options];
    for (int from = 0; from < options; from++) {
      for (int to = 0; to < options; to++) {
        int won = pairs.get(from).get(to);
        strength[from][to] = won > pairs.get(to).get(from) ? won : 0;
      }
    }
    for (int via = 0; via < options; via++) {
      for (int from = 0; from < options; from++) {
        for (int to = 0; to < options; to++) {
          int detour = Math.min(strength[from][via], strength[via][to]);
          strength[from][to] = Math.max(strength[from][to], detour);
        }
      }
    }
    return strength;
  }
}
