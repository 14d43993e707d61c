package org.lateralbot.core.principles.match;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How like a text is to each example: by meaning, and a little by words. */
final class Likeness {

  private final List<String> texts;
  private final MeaningSpace space;
  private final Table places;
  private final Recipe recipe;
  private volatile @Nullable WordIndex words;

  private Likeness(List<String> texts, MeaningSpace space, Table places, Recipe recipe) {
    this.texts = texts;
    this.space = space;
    this.places = places;
    this.recipe = recipe;
  }

  static Likeness among(List<String> texts, List<float[][]> embedded, Recipe recipe) {
    MeaningSpace space = MeaningSpace.of(embedded);
    float[][] places = embedded.stream().map(space::place).toArray(float[][]::new);
    return new Likeness(texts, space, Table.of(places), recipe);
  }

  /**
   * The likeness of a text to each example.
   *
   * @param nearness its nearness in meaning to each
   */
  double[] to(String text, double[] nearness) {
    return to(text, nearness, 0);
  }

  private double[] to(String text, double[] nearness, int from) {
    double[] likeness = new double[nearness.length];
    double[] byWords = wordLikeness(text);
    for (int i = 0; i < nearness.length; i++) {
      likeness[i] = Math.exp(recipe.focus() * (nearness[i] - 1)) + byWords[from + i];
    }
    return likeness;
  }

  /** Nearness in meaning alone, to each example. */
  double[] nearness(float[][] vectors) {
    float[] own = space.place(vectors);
    float[] other = new float[places.columns()];
    double[] nearness = new double[places.rows()];
    for (int i = 0; i < nearness.length; i++) {
      places.copy(i, other);
      nearness[i] = MeaningSpace.nearness(own, other);
    }
    return nearness;
  }

  /** For each example its likeness to itself and to those after it. */
  double[][] toEachOther() {
    float[][] all = places.copy();
    return IntStream.range(0, all.length)
        .parallel()
        .mapToObj(i -> to(texts.get(i), nearness(all, i), i))
        .toArray(double[][]::new);
  }

  private static double[] nearness(float[][] all, int from) {
    double[] nearness = new double[all.length - from];
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = MeaningSpace.nearness(all[from], all[from + i]);
    }
    return nearness;
  }

  private double[] wordLikeness(String text) {
    WordIndex index = words();
    double[] likeness = index.stems().likeness(text);
    double[] byPieces = index.pieces().likeness(text);
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = recipe.stems() * likeness[i] + recipe.pieces() * byPieces[i];
    }
    return likeness;
  }

  /** Counts the words, which is otherwise done when they are first wanted. */
  void prepare() {
    words();
  }

  private WordIndex words() {
    WordIndex index = words;
    if (index == null) {
      index = new WordIndex(new Words(texts, Words::stems), new Words(texts, Words::pieces));
      words = index;
    }
    return index;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(space.means().length);
    for (float[] mean : space.means()) {
      Table.of(mean).writeTo(out);
    }
    places.writeTo(out);
  }

  static Likeness readFrom(ByteBuffer in, List<String> texts, Recipe recipe) throws IOException {
    float[][] means = new float[in.getInt()][];
    for (int model = 0; model < means.length; model++) {
      means[model] = Table.readFrom(in).copy()[0];
    }
    return new Likeness(texts, new MeaningSpace(means), Table.readFrom(in), recipe);
  }

  private record WordIndex(Words stems, Words pieces) {}
}
