package org.lateralbot.core.principles.match;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** What was learnt from a catalogue, for each of its languages. Thread-safe. */
public final class TrainedMatchers {

  /** Part of every fingerprint: to be raised whenever training or the written form changes. */
  private static final String VERSION = "3";

  private final PrincipleCatalogue catalogue;
  private final Locale mainLanguage;
  private final Map<Locale, TrainedMatcher> byLanguage = new ConcurrentHashMap<>();

  /** What has been written and not been wanted yet. */
  private final Map<Locale, ByteBuffer> written = new HashMap<>();

  private TrainedMatchers(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
    this.mainLanguage = catalogue.mainLanguage();
  }

  /**
   * Learns from every example in the catalogue. Takes the time of embedding them all, and then some
   * seconds.
   */
  public static TrainedMatchers train(
      PrincipleCatalogue catalogue, List<? extends Embedder> embedders) {
    Spelling spelling = Spelling.of(catalogue, embedders);
    TrainedMatchers all = new TrainedMatchers(catalogue);
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

  static float[][] embed(String text, List<? extends Embedder> embedders) {
    return embedders.stream().map(model -> model.embed(text)).toArray(float[][]::new);
  }

  private Recipe recipe(Locale language) {
    return language.equals(mainLanguage) ? Recipe.MAIN : Recipe.TRANSLATED;
  }

  /** The matcher for the language, or for the main one where there is none. */
  TrainedMatcher in(Locale language) {
    TrainedMatcher known = byLanguage.get(language);
    if (known != null) {
      return known;
    }
    if (written.containsKey(language)) {
      return byLanguage.computeIfAbsent(language, this::read);
    }
    if (language.equals(mainLanguage)) {
      throw new IllegalStateException("nothing was learnt in " + mainLanguage);
    }
    return in(mainLanguage);
  }

  /** Most rooms never ask in most of the languages, so each waits until it is wanted. */
  private TrainedMatcher read(Locale language) {
    ByteBuffer bytes = written.getOrDefault(language, ByteBuffer.allocate(0)).duplicate();
    try {
      Recipe recipe = recipe(language);
      return TrainedMatcher.readFrom(
          bytes, ExampleSet.of(catalogue, language), recipe, support(recipe));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes all of it, to be read again with the same catalogue and models. */
  public void writeTo(DataOutput out) throws IOException {
    for (Locale language : catalogue.languages()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      @Nullable TrainedMatcher matcher = byLanguage.get(language);
      if (matcher != null) {
        matcher.writeTo(new DataOutputStream(bytes));
      }
      out.writeInt(bytes.size());
      out.write(bytes.toByteArray());
    }
  }

  /**
   * Reads what was written for a catalogue and models of the same fingerprint.
   *
   * @param in must not change as long as the result is in use
   * @throws IOException if it does not fit
   */
  public static TrainedMatchers readFrom(ByteBuffer in, PrincipleCatalogue catalogue)
      throws IOException {
    TrainedMatchers all = new TrainedMatchers(catalogue);
    ByteBuffer rest = in.duplicate();
    try {
      for (Locale language : catalogue.languages()) {
        int length = rest.getInt();
        if (length > 0) {
          all.written.put(language, rest.slice(rest.position(), length));
          rest.position(rest.position() + length);
        }
      }
      if (rest.hasRemaining() || !all.written.containsKey(all.mainLanguage)) {
        throw new IOException("there is more than was written, or nothing");
      }
      all.in(all.mainLanguage).prepare();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      throw new IOException("there is less than was written", cut);
    } catch (UncheckedIOException unreadable) {
      throw new IOException(unreadable);
    }
    return all;
  }

  /** Sixty-four letters and digits that differ whenever training would come out differently. */
  public static String fingerprint(
      PrincipleCatalogue catalogue, List<? extends Embedder> embedders) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, VERSION + Recipe.MAIN + Recipe.TRANSLATED);
      embedders.forEach(model -> update(digest, model.name()));
      for (Locale language : catalogue.languages()) {
        update(digest, language.toLanguageTag());
        catalogue.entries(language).forEach(entry -> update(digest, entry));
        update(digest, catalogue.offTopic(language));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, Principle entry) {
    update(digest, entry.id());
    update(digest, entry.title());
    update(digest, entry.aliases());
    update(digest, entry.statement());
    update(digest, entry.explanation());
    update(digest, entry.practice());
    update(digest, entry.objection());
    update(digest, entry.questions());
  }

  private static void update(MessageDigest digest, List<String> texts) {
    update(digest, texts.size() + " texts");
    texts.forEach(text -> update(digest, text));
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
