package org.lateralbot.core.principles.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** What was learnt from a catalogue, for each of its languages. Immutable. */
public final class TrainedMatchers {

  /** Part of every fingerprint: to be raised whenever training or the written form changes. */
  private static final String VERSION = "2";

  private final Map<Locale, TrainedMatcher> byLanguage = new LinkedHashMap<>();
  private final Locale mainLanguage;

  private TrainedMatchers(Locale mainLanguage) {
    this.mainLanguage = mainLanguage;
  }

  /**
   * Learns from every example in the catalogue. Takes the time of embedding them all, and then some
   * seconds.
   */
  public static TrainedMatchers train(PrincipleCatalogue catalogue, List<Embedder> embedders) {
    Spelling spelling = Spelling.of(catalogue, embedders);
    TrainedMatchers all = new TrainedMatchers(catalogue.mainLanguage());
    for (Locale language : catalogue.languages()) {
      ExampleSet examples = ExampleSet.of(catalogue, language);
      boolean main = language.equals(all.mainLanguage);
      List<float[][]> embedded = examples.texts().parallelStream()
          .map(text -> embed(main ? spelling.mend(text) : text, embedders))
          .toList();
      if (!embedded.isEmpty()) {
        Recipe recipe = all.recipe(language);
        all.byLanguage.put(
            language, TrainedMatcher.train(examples, embedded, recipe, all.support(recipe)));
      }
    }
    return all;
  }

  /** The main language comes first, so the others can lean on it. */
  private TrainedMatcher.Support support(Recipe recipe) {
    TrainedMatcher main = byLanguage.get(mainLanguage);
    return main == null || recipe.support() == 0
        ? TrainedMatcher.Support.NONE
        : (text, vectors) -> {
          double[] scores = main.scores(text, vectors, main.nearness(vectors));
          return Arrays.stream(scores).map(score -> recipe.support() * score).toArray();
        };
  }

  static float[][] embed(String text, List<Embedder> embedders) {
    return embedders.stream().map(model -> model.embed(text)).toArray(float[][]::new);
  }

  private Recipe recipe(Locale language) {
    return language.equals(mainLanguage) ? Recipe.MAIN : Recipe.TRANSLATED;
  }

  /** The matcher for the language, or for the main one where there is none. */
  TrainedMatcher in(Locale language) {
    TrainedMatcher main = byLanguage.get(mainLanguage);
    if (main == null) {
      throw new IllegalStateException("nothing was learnt in " + mainLanguage);
    }
    return byLanguage.getOrDefault(language, main);
  }

  /** Writes all of it, to be read again with the same catalogue and models. */
  public void writeTo(DataOutput out) throws IOException {
    for (TrainedMatcher matcher : byLanguage.values()) {
      matcher.writeTo(out);
    }
  }

  /**
   * Reads what was written for a catalogue and models of the same fingerprint.
   *
   * @throws IOException if it cannot be read or does not fit
   */
  public static TrainedMatchers readFrom(DataInput in, PrincipleCatalogue catalogue)
      throws IOException {
    TrainedMatchers all = new TrainedMatchers(catalogue.mainLanguage());
    for (Locale language : catalogue.languages()) {
      ExampleSet examples = ExampleSet.of(catalogue, language);
      if (examples.size() > 0) {
        Recipe recipe = all.recipe(language);
        all.byLanguage.put(
            language, TrainedMatcher.readFrom(in, examples, recipe, all.support(recipe)));
      }
    }
    return all;
  }

  /** Sixty-four letters and digits that differ whenever training would come out differently. */
  public static String fingerprint(PrincipleCatalogue catalogue, List<Embedder> embedders) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, VERSION + Recipe.MAIN + Recipe.TRANSLATED);
      embedders.forEach(model -> update(digest, model.name()));
      for (Locale language : catalogue.languages()) {
        update(digest, language.toLanguageTag());
        ExampleSet examples = ExampleSet.of(catalogue, language);
        examples.ids().forEach(id -> update(digest, id));
        examples.examples().forEach(example -> update(digest, example.toString()));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
