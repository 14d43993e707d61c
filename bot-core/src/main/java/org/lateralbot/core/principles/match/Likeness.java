package org.lateralbot.core.principles.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** How like a text is to each example: by meaning, and a little by words. */
final class Likeness {

  private final List<String> texts;
  private final Words stems;
  private final Words pieces;
  private final MeaningSpace space;
  private final float[][] places;
  private final Recipe recipe;

  private Likeness(List<String> texts, MeaningSpace space, float[][] places, Recipe recipe) {
    this.texts = texts;
    this.stems = new Words(texts, Words::stems);
    this.pieces = new Words(texts, Words::pieces);
    this.space = space;
    this.places = places;
    this.recipe = recipe;
  }

  static Likeness among(List<String> texts, List<float[][]> embedded, Recipe recipe) {
    MeaningSpace space = MeaningSpace.of(embedded);
    float[][] places = embedded.stream().map(space::place).toArray(float[][]::new);
    return new Likeness(texts, space, places, recipe);
  }

  double[] to(String text, float[][] vectors) {
    return to(wordLikeness(text), space.place(vectors), places.length);
  }

  /** Nearness in meaning alone, to each example. */
  double[] nearness(float[][] vectors) {
    float[] place = space.place(vectors);
    double[] nearness = new double[places.length];
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = MeaningSpace.nearness(place, places[i]);
    }
    return nearness;
  }

  /** For each example its likeness to those before it and to itself. */
  double[][] toEachOther() {
    return IntStream.range(0, places.length)
        .parallel()
        .mapToObj(i -> to(wordLikeness(texts.get(i)), places[i], i + 1))
        .toArray(double[][]::new);
  }

  private double[] wordLikeness(String text) {
    double[] likeness = stems.likeness(text);
    double[] byPieces = pieces.likeness(text);
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = recipe.stems() * likeness[i] + recipe.pieces() * byPieces[i];
    }
    return likeness;
  }

  private double[] to(double[] wordLikeness, float[] place, int count) {
    double[] likeness = new double[count];
    for (int i = 0; i < count; i++) {
      double nearness = MeaningSpace.nearness(place, places[i]);
      likeness[i] = Math.exp(recipe.focus() * (nearness - 1)) + wordLikeness[i];
    }
    return likeness;
  }

  void writeTo(DataOutput out) throws IOException {
    Table.write(space.means(), out);
    Table.write(places, out);
  }

  static Likeness readFrom(DataInput in, List<String> texts, Recipe recipe) throws IOException {
    MeaningSpace space = new MeaningSpace(Table.read(in));
    return new Likeness(texts, space, Table.read(in), recipe);
  }
}
