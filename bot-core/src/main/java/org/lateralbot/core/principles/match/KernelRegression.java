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
   * @param likeness of each example to itself and then to each of those after it; overwritten
   * @param labels the label of each example
   * @param labelCount how many labels there are
   * @param ridge how much to distrust a single example, more than 0
   */
  static Solution solve(double[][] likeness, int[] labels, int labelCount, double ridge) {
    int n = labels.length;
    for (int i = 0; i < n; i++) {
      likeness[i][0] += ridge;
    }
    decompose(likeness);
    double[][] weights = new double[labelCount][];
    IntStream.range(0, labelCount)
        .parallel()
        .forEach(label -> weights[label] = weights(likeness, labels, label));
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
   * Cholesky: replaces the upper half of a matrix by U with the transpose of U times U the matrix.
   * Row i begins at the diagonal. Goes by blocks of rows, so that each later row is fetched from
   * memory once a block.
   */
  private static void decompose(double[][] rows) {
    int n = rows.length;
    for (int from = 0; from < n; from += BLOCK) {
      int start = from;
      int end = Math.min(from + BLOCK, n);
      for (int i = start; i < end; i++) {
        subtract(rows, start, i, i);
        double pivot = Math.sqrt(rows[i][0]);
        for (int j = 0; j < rows[i].length; j++) {
          rows[i][j] /= pivot;
        }
      }
      IntStream.range(end, n).parallel().forEach(i -> subtract(rows, start, end, i));
    }
  }

  /** Takes from row {@code i} what the finished rows of a block account for. */
  private static void subtract(double[][] rows, int start, int end, int i) {
    for (int k = start; k < end; k++) {
      addMultiple(rows[i], 0, -rows[k][i - k], rows[k], i - k, rows[i].length);
    }
  }

  private static double[] weights(double[][] upper, int[] labels, int label) {
    int n = labels.length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = labels[i] == label ? 1 : 0;
    }
    for (int i = 0; i < n; i++) {
      x[i] /= upper[i][0];
      addMultiple(x, i + 1, -x[i], upper[i], 1, n - i - 1);
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int j = 1; j < upper[i].length; j++) {
        sum -= upper[i][j] * x[i + j];
      }
      x[i] = sum / upper[i][0];
    }
    return x;
  }

  private static double[] inverseDiagonal(double[][] upper) {
    double[] diagonal = new double[upper.length];
    IntStream.rangeClosed(0, (upper.length - 1) / BLOCK)
        .parallel()
        .forEach(block -> inverseDiagonal(upper, block * BLOCK, diagonal));
    return diagonal;
  }

  private static void inverseDiagonal(double[][] upper, int start, double[] diagonal) {
    int n = upper.length;
    int end = Math.min(start + BLOCK, n);
    double[][] inverse = new double[end - start][n];
    for (int column = start; column < end; column++) {
      inverse[column - start][column] = 1;
    }
    for (int i = start; i < n; i++) {
      for (int column = start; column < Math.min(end, i + 1); column++) {
        double[] z = inverse[column - start];
        z[i] /= upper[i][0];
        diagonal[column] += z[i] * z[i];
        addMultiple(z, i + 1, -z[i], upper[i], 1, n - i - 1);
      }
    }
  }

  /** Plain enough a loop for the compiler to work on several numbers at once. */
  private static void addMultiple(
      double[] to, int at, double factor, double[] from, int start, int count) {
    for (int j = 0; j < count; j++) {
      to[at + j] += factor * from[start + j];
    }
  }
}
