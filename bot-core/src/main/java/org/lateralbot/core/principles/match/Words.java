package org.lateralbot.core.principles.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much texts have in common by their words alone: the cosine of their word stems, rare stems
 * weighing more.
 */
final class Words {

  /** Cutting words here maps most inflections of the seven languages together. */
  private static final int STEM = 5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{2,}");

  private final Map<String, List<Integer>> textsByStem = new HashMap<>();
  private final int count;
  private final double[] lengths;

  Words(List<String> texts) {
    count = texts.size();
    List<Set<String>> stems = texts.stream().map(Words::stems).toList();
    for (int i = 0; i < stems.size(); i++) {
      for (String stem : stems.get(i)) {
        textsByStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
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
    return likeness(stems(text));
  }

  double[] likeness(Set<String> stems) {
    double[] likeness = new double[count];
    double length = length(stems);
    for (String stem : stems) {
      double weight = weight(stem);
      for (int i : textsByStem.getOrDefault(stem, List.of())) {
        likeness[i] += weight * weight / (length * lengths[i]);
      }
    }
    return likeness;
  }

  /** Every stem that any text holds. */
  Set<String> known() {
    return new HashSet<>(textsByStem.keySet());
  }

  private double length(Set<String> stems) {
    double sum = 0;
    for (String stem : stems) {
      sum += weight(stem) * weight(stem);
    }
    return Math.sqrt(sum);
  }

  private double weight(String stem) {
    int texts = textsByStem.getOrDefault(stem, List.of()).size();
    return Math.log(1 + count / (1.0 + texts));
  }
}
