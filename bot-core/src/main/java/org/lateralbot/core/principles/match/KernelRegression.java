package org.lateralbot.core.principles.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Least squares on likenesses (kernel ridge regression): each example gets a weight for each label,
 * and a text's score for a label is the sum of its likenesses to the examples times their weights.
 * Solved exactly, so training needs no random start and always ends the same.
 */
final class KernelRegression {

  private static final int BLOCK = 32;

  private KernelRegression() {}

  /**
   * What training came to.
   *
   * @param weights for each example, its weight for each label
   * @param leftOut for each example, the scores it would get if it had not been trained with
   */
  record Solution(List<float[]> weights, List<double[]> leftOut) {}

  /**
   * Trains.
   *
   * @param likeness of each example to itself and those before it; overwritten
   * @param labels the label of each example
   * @param labelCount how many labels there are
   * @param ridge how much to distrust a single example, more than 0
   */
  static Solution solve(double[][] likeness, int[] labels, int labelCount, double ridge) {
    int n = labels.length;
    for (int i = 0; i < n; i++) {
      likeness[i][i] += ridge;
    }
    decompose(likeness);
    double[][] weights = new double[labelCount][n];
    IntStream.range(0, labelCount)
        .parallel()
        .forEach(label -> weights[label] = column(likeness, labels, label));
    double[] diagonal = inverseDiagonal(likeness);
    float[][] solution = new float[n][labelCount];
    double[][] leftOut = new double[n][labelCount];
    for (int i = 0; i < n; i++) {
      for (int label = 0; label < labelCount; label++) {
        solution[i][label] = (float) weights[label][i];
        leftOut[i][label] = (labels[i] == label ? 1 : 0) - weights[label][i] / diagonal[i];
      }
    }
    return new Solution(List.of(solution), List.of(leftOut));
  }

  /**
   * Cholesky: replaces the lower half of a matrix by L with L times its transpose the matrix. Goes
   * by blocks of columns, so that each row is fetched from memory once a block.
   */
  private static void decompose(double[][] rows) {
    for (int from = 0; from < rows.length; from += BLOCK) {
      int start = from;
      int end = Math.min(from + BLOCK, rows.length);
      for (int i = start; i < end; i++) {
        decompose(rows, i, start, i);
        rows[i][i] = Math.sqrt(rows[i][i] - dot(rows[i], rows[i], 0, i));
      }
      IntStream.range(end, rows.length).parallel().forEach(i -> decompose(rows, i, start, end));
    }
  }

  private static void decompose(double[][] rows, int i, int start, int end) {
    for (int j = start; j < end; j++) {
      rows[i][j] = (rows[i][j] - dot(rows[i], rows[j], 0, j)) / rows[j][j];
    }
  }

  private static double[] column(double[][] lower, int[] labels, int label) {
    int n = labels.length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = ((labels[i] == label ? 1 : 0) - dot(lower[i], x, 0, i)) / lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int k = 0; k < i; k++) {
        x[k] -= lower[i][k] * x[i];
      }
    }
    return x;
  }

  private static double[] inverseDiagonal(double[][] lower) {
    int n = lower.length;
    double[] diagonal = new double[n];
    IntStream.rangeClosed(0, (n - 1) / BLOCK)
        .parallel()
        .forEach(block -> inverseDiagonal(lower, block * BLOCK, diagonal));
    return diagonal;
  }

  private static void inverseDiagonal(double[][] lower, int start, double[] diagonal) {
    int n = lower.length;
    int end = Math.min(start + BLOCK, n);
    double[][] inverse = new double[end - start][n];
    for (int i = start; i < n; i++) {
      for (int column = start; column < Math.min(end, i + 1); column++) {
        double[] z = inverse[column - start];
        double unit = i == column ? 1 : 0;
        z[i] = (unit - dot(lower[i], z, column, i)) / lower[i][i];
        diagonal[column] += z[i] * z[i];
      }
    }
  }

  /** Four running sums, since a processor can work on them at once. */
  private static double dot(double[] a, double[] b, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < to; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
