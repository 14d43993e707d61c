package org.lateralbot.core.principles.match;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much texts have in common by their words alone: the cosine of their word stems, or of the
 * pieces of their words, rare ones weighing more.
 */
final class Words {

  /** Cutting words here maps most inflections of the seven languages together. */
  private static final int STEM = 5;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{2,}");

  private static final Places NOWHERE = new Places();

  private final Map<String, Places> places = new HashMap<>();
  private final Function<String, Set<String>> parts;
  private final double[] lengths;

  /**
   * Counts the parts of the texts.
   *
   * @param parts takes a text apart: {@link #stems} or {@link #pieces}
   */
  Words(List<String> texts, Function<String, Set<String>> parts) {
    this.parts = parts;
    lengths = new double[texts.size()];
    for (int i = 0; i < lengths.length; i++) {
      for (String part : parts.apply(texts.get(i))) {
        places.computeIfAbsent(part, key -> new Places()).add(i);
      }
    }
    places.values().forEach(this::lengthen);
    Arrays.setAll(lengths, i -> Math.sqrt(lengths[i]));
  }

  private void lengthen(Places of) {
    double weight = weight(of.count);
    for (int i = 0; i < of.count; i++) {
      lengths[of.texts[i]] += weight * weight;
    }
  }

  static Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    all(text).forEach(word -> stems.add(word.length() > STEM ? word.substring(0, STEM) : word));
    return stems;
  }

  /** Three to five neighbouring letters of a word, accents aside: for compounds and endings. */
  static Set<String> pieces(String text) {
    Set<String> pieces = new HashSet<>();
    for (String word : all(withoutAccents(text))) {
      String bounded = "_" + word + "_";
      for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
        for (int start = 0; start + length <= bounded.length(); start++) {
          pieces.add(bounded.substring(start, start + length));
        }
      }
    }
    return pieces;
  }

  private static String withoutAccents(String text) {
    boolean plain = text.chars().allMatch(c -> c < 128);
    return plain ? text : ACCENT.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
  }

  /** The words of the text in small letters, in their order. */
  static List<String> all(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** From 0 (nothing in common) to 1 for each of the texts. */
  double[] likeness(String text) {
    return likeness(parts.apply(text));
  }

  double[] likeness(Set<String> parts) {
    double[] likeness = new double[lengths.length];
    double square = 0;
    for (String part : parts) {
      Places of = places.getOrDefault(part, NOWHERE);
      double weight = weight(of.count);
      square += weight * weight;
      for (int i = 0; i < of.count; i++) {
        likeness[of.texts[i]] += weight * weight;
      }
    }
    double length = Math.sqrt(square);
    Arrays.setAll(likeness, i -> likeness[i] == 0 ? 0 : likeness[i] / (length * lengths[i]));
    return likeness;
  }

  /** Every part that any text holds. */
  Set<String> known() {
    return Set.copyOf(places.keySet());
  }

  private double weight(int count) {
    return Math.log(1 + lengths.length / (1.0 + count));
  }

  /** The texts that hold a part. */
  private static final class Places {

    private int[] texts = new int[2];
    private int count;

    void add(int text) {
      if (count == texts.length) {
        texts = Arrays.copyOf(texts, 2 * count);
      }
      texts[count++] = text;
    }
  }
}
