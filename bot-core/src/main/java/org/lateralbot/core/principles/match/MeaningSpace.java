package org.lateralbot.core.principles.match;

import java.util.List;

/**
 * Where texts lie by their meaning. Puts the vectors of several models side by side, after taking
 * from each what all examples have in common, so that the models count alike.
 */
final class MeaningSpace {

  private final float[][] means;

  /**
   * A space known already.
   *
   * @param means for each model the mean of its vectors for the examples
   */
  MeaningSpace(float[][] means) {
    this.means = means;
  }

  float[][] means() {
    return means;
  }

  /**
   * The space that the examples span.
   *
   * @param embedded for each example its vector by each model
   */
  static MeaningSpace of(List<float[][]> embedded) {
    float[][] first = embedded.get(0);
    float[][] means = new float[first.length][];
    for (int model = 0; model < first.length; model++) {
      means[model] = new float[first[model].length];
      for (float[][] vectors : embedded) {
        for (int i = 0; i < means[model].length; i++) {
          means[model][i] += vectors[model][i] / embedded.size();
        }
      }
    }
    return new MeaningSpace(means);
  }

  /** One vector of length one, out of one vector from each model. */
  float[] place(float[][] vectors) {
    int dimensions = 0;
    for (float[] mean : means) {
      dimensions += mean.length;
    }
    float[] place = new float[dimensions];
    int at = 0;
    for (int model = 0; model < means.length; model++) {
      double length = 0;
      for (int i = 0; i < means[model].length; i++) {
        float value = vectors[model][i] - means[model][i];
        place[at + i] = value;
        length += value * value;
      }
      double scale = length == 0 ? 0 : 1 / Math.sqrt(length * means.length);
      for (int i = 0; i < means[model].length; i++) {
        place[at + i] *= (float) scale;
      }
      at += means[model].length;
    }
    return place;
  }

  /** How near two places are: 1 for the same, 0 for nothing in common. */
  static double nearness(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
