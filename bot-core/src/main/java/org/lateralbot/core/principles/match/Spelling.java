package org.lateralbot.core.principles.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.text.Misspelling;

/**
 * Mends misspelt English words, so that a model that has never seen them gets words it knows. A
 * word is known if the model has it whole, an entry uses it, or it is a usual form of a known one.
 */
final class Spelling {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['’][A-Za-z]+)?");
  private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing", "er", "ly");
  private static final int SHORTEST = 4;
  private static final int LONG = 7;
  private static final int LONGEST = 25;

  private static final int FAR = 10;
  private static final double OTHER_INITIAL = 3;

  /** Place among the commonest words; the entries' own words come first. */
  private final Map<String, Integer> ranks = new HashMap<>();

  private final Map<Integer, List<Known>> byLength = new HashMap<>();

  /** Knows the words of the entries and of the models. */
  static Spelling of(PrincipleCatalogue catalogue, List<? extends Embedder> embedders) {
    List<String> texts = new ArrayList<>();
    for (Principle entry : catalogue.entries()) {
      texts.add(entry.title());
      texts.addAll(entry.aliases());
      texts.addAll(
          List.of(entry.statement(), entry.explanation(), entry.practice(), entry.objection()));
    }
    return new Spelling(
        texts,
        embedders.stream().flatMap(model -> model.words().stream()).distinct().toList());
  }

  Spelling(List<String> entryTexts, List<String> commonWords) {
    for (String text : entryTexts) {
      Words.all(text).stream().filter(Spelling::isPlain).forEach(word -> ranks.put(word, 0));
    }
    for (int i = 0; i < commonWords.size(); i++) {
      if (isPlain(commonWords.get(i))) {
        ranks.putIfAbsent(commonWords.get(i), i + 1);
      }
    }
    ranks.keySet().stream()
        .sorted()
        .forEach(word -> byLength
            .computeIfAbsent(word.length(), n -> new ArrayList<>())
            .add(new Known(word, letters(word))));
  }

  private static boolean isPlain(String word) {
    return word.length() > 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** The text with each misspelt word replaced by the nearest known one. */
  String mend(String text) {
    return WORD.matcher(text).replaceAll(match -> mendWord(match.group()));
  }

  private String mendWord(String word) {
    return isStrange(word) ? nearest(word) : word;
  }

  private boolean isStrange(String word) {
    boolean candidate = word.length() >= SHORTEST && word.length() <= LONGEST && isPlain(word);
    return candidate && !isKnown(word);
  }

  private boolean isKnown(String word) {
    return ranks.containsKey(word) || ENDINGS.stream().anyMatch(end -> isForm(word, end));
  }

  private boolean isForm(String word, String ending) {
    if (!word.endsWith(ending)) {
      return false;
    }
    String stem = word.substring(0, word.length() - ending.length());
    return ranks.containsKey(stem) || ranks.containsKey(stem + "e");
  }

  private String nearest(String word) {
    int allowed = word.length() >= LONG ? 2 : 1;
    int letters = letters(word);
    String nearest = word;
    double least = Double.MAX_VALUE;
    for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
      for (Known known : byLength.getOrDefault(length, List.of())) {
        // Each edit changes at most two of the letters that occur: most words are out at once.
        if (Integer.bitCount(letters ^ known.letters()) <= 2 * allowed) {
          double cost = cost(word, known.word(), allowed);
          if (cost < least) {
            least = cost;
            nearest = known.word();
          }
        }
      }
    }
    return nearest;
  }

  private double cost(String word, String known, int allowed) {
    int edits = Misspelling.slips(word, known, allowed);
    if (edits < 0) {
      return Double.MAX_VALUE;
    }
    double rarity = Math.log(1 + ranks.getOrDefault(known, 0) / 1000.0);
    double initial = word.charAt(0) == known.charAt(0) ? 0 : OTHER_INITIAL;
    return FAR * edits + rarity + initial;
  }

  /** Which letters occur, a bit for each. */
  private static int letters(String word) {
    return word.chars().reduce(0, (bits, c) -> bits | 1 << (c - 'a'));
  }

  private record Known(String word, int letters) {}
}
