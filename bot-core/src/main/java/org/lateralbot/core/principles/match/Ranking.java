package org.lateralbot.core.principles.match;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reading scores: one for each entry in the order of the list, and one for "none" at the end. */
final class Ranking {

  /** Scores are about 1 for a sure entry; times this they make telling shares. */
  private static final double SHARPNESS = 8;

  private Ranking() {}

  /** The entry with the highest score. */
  static int best(double[] scores) {
    return order(scores).get(0);
  }

  /** The second highest score of an entry. */
  static double second(double[] scores) {
    List<Integer> order = order(scores);
    return order.size() < 2 ? scores[scores.length - 1] : scores[order.get(1)];
  }

  /** All entries, the one with the highest score first. */
  static List<Integer> order(double[] scores) {
    return IntStream.range(0, scores.length - 1)
        .boxed()
        .sorted(Comparator.comparingDouble(entry -> -scores[entry]))
        .toList();
  }

  /** The scores as shares that add up to 1. */
  static double[] shares(double[] scores) {
    double[] shares = new double[scores.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(SHARPNESS * (scores[i] - highest));
      sum += shares[i];
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
