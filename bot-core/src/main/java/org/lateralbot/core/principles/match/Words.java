package org.lateralbot.core.principles.match;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
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

  private final Map<String, List<Integer>> textsByPart = new HashMap<>();
  private final Function<String, Set<String>> parts;
  private final int count;
  private final double[] lengths;

  /**
   * Counts the parts of the texts.
   *
   * @param parts takes a text apart: {@link #stems} or {@link #pieces}
   */
  Words(List<String> texts, Function<String, Set<String>> parts) {
    this.parts = parts;
    count = texts.size();
    List<Set<String>> stems = texts.stream().map(parts).toList();
    for (int i = 0; i < stems.size(); i++) {
      for (String stem : stems.get(i)) {
        textsByPart.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
      }
    }
    lengths = new double[count];
    for (int i = 0; i < count; i++) {
      lengths[i] = length(stems.get(i));
    }
  }

  static Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    all(text).forEach(word -> stems.add(word.length() > STEM ? word.substring(0, STEM) : word));
    return stems;
  }

  /** Three to five neighbouring letters of a word, accents aside: for compounds and endings. */
  static Set<String> pieces(String text) {
    Set<String> pieces = new LinkedHashSet<>();
    for (String word : all(ACCENT.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll(""))) {
      String bounded = "_" + word + "_";
      for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
        for (int start = 0; start + length <= bounded.length(); start++) {
          pieces.add(bounded.substring(start, start + length));
        }
      }
    }
    return pieces;
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

  /** From 0 (no stem in common) to 1 for each of the texts. */
  double[] likeness(String text) {
    return likeness(parts.apply(text));
  }

  double[] likeness(Set<String> stems) {
    double[] likeness = new double[count];
    double length = length(stems);
    for (String stem : stems) {
      double weight = weight(stem);
      for (int i : textsByPart.getOrDefault(stem, List.of())) {
        likeness[i] += weight * weight / (length * lengths[i]);
      }
    }
    return likeness;
  }

  /** Every stem that any text holds. */
  Set<String> known() {
    return new HashSet<>(textsByPart.keySet());
  }

  private double length(Set<String> stems) {
    double sum = 0;
    for (String stem : stems) {
      sum += weight(stem) * weight(stem);
    }
    return Math.sqrt(sum);
  }

  private double weight(String stem) {
    int texts = textsByPart.getOrDefault(stem, List.of()).size();
    return Math.log(1 + count / (1.0 + texts));
  }
}
