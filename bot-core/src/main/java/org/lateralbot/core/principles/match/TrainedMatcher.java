package org.lateralbot.core.principles.match;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lateralbot.core.principles.Evidence;

/** Scores the entries for a question in one language, after having learnt from examples. */
final class TrainedMatcher {

  private static final int NEAREST = 3;

  private final ExampleSet examples;
  private final Likeness likeness;
  private final float[][] weights;
  private final Thresholds thresholds;
  private final Support support;

  private TrainedMatcher(
      ExampleSet examples,
      Likeness likeness,
      float[][] weights,
      Thresholds thresholds,
      Support support) {
    this.examples = examples;
    this.likeness = likeness;
    this.weights = weights;
    this.thresholds = thresholds;
    this.support = support;
  }

  /** Scores from elsewhere, to be added to a matcher's own. */
  @FunctionalInterface
  interface Support {

    /** For a matcher that stands on its own. */
    Support NONE = (text, vectors) -> new double[0];

    /** As many scores as the matcher gives, or none at all. */
    double[] scores(String text, float[][] vectors);
  }

  /**
   * Learns.
   *
   * @param embedded for each example its vector by each model
   * @param support what knew nothing of the examples and is added to what is learnt
   */
  static TrainedMatcher train(
      ExampleSet examples, List<float[][]> embedded, Recipe recipe, Support support) {
    Likeness likeness = Likeness.among(examples.texts(), embedded, recipe);
    int[] labels = examples.labels();
    KernelRegression.Solution solution =
        KernelRegression.solve(likeness.toEachOther(), labels, examples.none() + 1, recipe.ridge());
    List<Thresholds.Trial> trials = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (examples.examples().get(i).question()) {
        double[] scores = solution.leftOut().get(i);
        add(support.scores(examples.texts().get(i), embedded.get(i)), scores);
        trials.add(Thresholds.Trial.of(scores, labels[i]));
      }
    }
    float[][] weights = solution.weights().toArray(float[][]::new);
    return new TrainedMatcher(examples, likeness, weights, Thresholds.from(trials), support);
  }

  Thresholds thresholds() {
    return thresholds;
  }

  /** How near in meaning each example is. */
  double[] nearness(float[][] vectors) {
    return likeness.nearness(vectors);
  }

  /**
   * A score for each entry in the order of the list, and one for "none".
   *
   * @param nearness of each example
   */
  double[] scores(String text, float[][] vectors, double[] nearness) {
    double[] scores = new double[examples.none() + 1];
    add(support.scores(text, vectors), scores);
    double[] likenesses = likeness.to(text, nearness);
    for (int i = 0; i < likenesses.length; i++) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += likenesses[i] * weights[i][label];
      }
    }
    return scores;
  }

  private static void add(double[] more, double[] scores) {
    for (int label = 0; label < more.length; label++) {
      scores[label] += more[label];
    }
  }

  /** The example questions nearest in meaning, the nearest first. */
  List<Evidence.Example> nearest(double[] nearness) {
    return IntStream.range(0, nearness.length)
        .filter(i -> examples.examples().get(i).question())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -nearness[i]))
        .limit(NEAREST)
        .map(i -> examples.evidence(i, nearness[i]))
        .toList();
  }

  /** Does ahead of the first question what it would have to wait for. */
  void prepare() {
    likeness.prepare();
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeDouble(thresholds.shown());
    out.writeDouble(thresholds.direct());
    Table.of(weights).writeTo(out);
    likeness.writeTo(out);
  }

  /** Reads what was written for the same examples and recipe. */
  static TrainedMatcher readFrom(ByteBuffer in, ExampleSet examples, Recipe recipe, Support support)
      throws IOException {
    Thresholds thresholds = new Thresholds(in.getDouble(), in.getDouble());
    float[][] weights = Table.readFrom(in).copy();
    Likeness likeness = Likeness.readFrom(in, examples.texts(), recipe);
    return new TrainedMatcher(examples, likeness, weights, thresholds, support);
  }
}
