package org.lateralbot.core.principles.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelRegressionTest {

  private static final double RIDGE = 0.3;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 31, 32, 33, 70})
  void weightsSolveTheEquationsTheyShould(int n) {
    double[][] points = points(n);
    int[] labels = labels(n);
    KernelRegression.Solution solution = KernelRegression.solve(likeness(points), labels, 3, RIDGE);
    double[][] likeness = likeness(points);
    for (int i = 0; i < n; i++) {
      for (int label = 0; label < 3; label++) {
        double sum = RIDGE * solution.weights().get(i)[label];
        for (int j = 0; j < n; j++) {
          sum += likeness[Math.min(i, j)][Math.abs(i - j)] * solution.weights().get(j)[label];
        }
        assertThat(sum).isCloseTo(labels[i] == label ? 1 : 0, within(1e-4));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 33, 70})
  void whatIsLeftOutScoresAsIfItHadNeverBeenThere(int n) {
    double[][] points = points(n);
    int[] labels = labels(n);
    KernelRegression.Solution all = KernelRegression.solve(likeness(points), labels, 3, RIDGE);
    for (int out : new int[] {0, n / 2, n - 1}) {
      int left = out;
      int[] rest = IntStream.range(0, n).filter(i -> i != left).toArray();
      double[][] restPoints = IntStream.of(rest).mapToObj(i -> points[i]).toArray(double[][]::new);
      int[] restLabels = IntStream.of(rest).map(i -> labels[i]).toArray();
      KernelRegression.Solution without =
          KernelRegression.solve(likeness(restPoints), restLabels, 3, RIDGE);
      for (int label = 0; label < 3; label++) {
        double score = 0;
        for (int j = 0; j < rest.length; j++) {
          score += kernel(points[out], restPoints[j]) * without.weights().get(j)[label];
        }
        assertThat(all.leftOut().get(out)[label]).isCloseTo(score, within(1e-4));
      }
    }
  }

  private static double[][] points(int n) {
    Random random = new Random(n);
    return IntStream.range(0, n)
        .mapToObj(i -> new double[] {random.nextGaussian(), random.nextGaussian()})
        .toArray(double[][]::new);
  }

  private static int[] labels(int n) {
    Random random = new Random(n + 1);
    return IntStream.range(0, n).map(i -> random.nextInt(3)).toArray();
  }

  private static double[][] likeness(double[][] points) {
    return IntStream.range(0, points.length)
        .mapToObj(i -> IntStream.range(i, points.length)
            .mapToDouble(j -> kernel(points[i], points[j]))
            .toArray())
        .toArray(double[][]::new);
  }

  private static double kernel(double[] a, double[] b) {
    return Math.exp(-Math.pow(a[0] - b[0], 2) - Math.pow(a[1] - b[1], 2));
  }
}
