package org.lateralbot.core.principles.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Finds the entries that a question calls by name and asks to compare. */
final class NamedEntries {

  private static final int SHORTEST_NAME = 4;

  /** How people ask for a comparison in the languages that the list comes in. */
  private static final Pattern COMPARING = Pattern.compile(
      "\\b(differ\\w*|distinct|distinguish\\w*|versus|vs|compar\\w*|overlap\\w*|contradict\\w*"
          + "|unterschied\\w*|unterscheide\\w*|vergleich\\w*|widerspr\\w*"
          + "|diferenc\\w*|diferente\\w*|diferença\\w*|compara\\w*"
          + "|différen\\w*|diffèr\\w*|compare\\w*"
          + "|differen\\w*|confront\\w*|verschil\\w*|vergelijk\\w*)\\b",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final PrincipleCatalogue catalogue;

  NamedEntries(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The two entries to compare, in the order they are named; empty if it is not asked. */
  List<Principle> compared(String question, Locale language) {
    if (!COMPARING.matcher(question).find()) {
      return List.of();
    }
    String padded = " " + String.join(" ", Words.all(question)) + " ";
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Principle entry : catalogue.entries()) {
      int place = place(entry, catalogue.entry(entry.id(), language), padded);
      if (place >= 0) {
        places.put(entry.id(), place);
      }
    }
    if (places.size() != 2) {
      return List.of();
    }
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(place -> catalogue.entry(place.getKey(), language))
        .toList();
  }

  private static int place(Principle entry, Principle translated, String padded) {
    List<String> names = new ArrayList<>(entry.aliases());
    names.addAll(List.of(entry.id(), entry.title(), translated.title()));
    names.addAll(translated.aliases());
    return names.stream()
        .map(name -> String.join(" ", Words.all(name)))
        .filter(name -> name.length() >= SHORTEST_NAME)
        .mapToInt(name -> padded.indexOf(" " + name + " "))
        .filter(place -> place >= 0)
        .min()
        .orElse(-1);
  }
}
