package org.lateralbot.core.principles.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How like a text is to each example: by meaning, and a little by words. */
final class Likeness {

  private final List<String> texts;
  private final MeaningSpace space;
  private final float[][] places;
  private final Recipe recipe;
  private volatile @Nullable WordIndex words;

  private Likeness(List<String> texts, MeaningSpace space, float[][] places, Recipe recipe) {
    this.texts = texts;
    this.space = space;
    this.places = places;
    this.recipe = recipe;
  }

  static Likeness among(List<String> texts, List<float[][]> embedded, Recipe recipe) {
    MeaningSpace space = MeaningSpace.of(embedded);
    float[][] places = embedded.stream().map(space::place).toArray(float[][]::new);
    return new Likeness(texts, space, places, recipe);
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
    return nearness(space.place(vectors), 0);
  }

  private double[] nearness(float[] place, int from) {
    double[] nearness = new double[places.length - from];
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = MeaningSpace.nearness(place, places[from + i]);
    }
    return nearness;
  }

  /** For each example its likeness to itself and to those after it. */
  double[][] toEachOther() {
    return IntStream.range(0, places.length)
        .parallel()
        .mapToObj(i -> to(texts.get(i), nearness(places[i], i), i))
        .toArray(double[][]::new);
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

  /** Counted when first wanted: most rooms never ask in most of the languages. */
  private WordIndex words() {
    WordIndex index = words;
    if (index == null) {
      index = new WordIndex(new Words(texts, Words::stems), new Words(texts, Words::pieces));
      words = index;
    }
    return index;
  }

  void writeTo(DataOutput out) throws IOException {
    Table.write(space.means(), out);
    Table.write(places, out);
  }

  static Likeness readFrom(DataInput in, List<String> texts, Recipe recipe) throws IOException {
    MeaningSpace space = new MeaningSpace(Table.read(in));
    return new Likeness(texts, space, Table.read(in), recipe);
  }

  private record WordIndex(Words stems, Words pieces) {}
}
