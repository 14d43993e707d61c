package org.lateralbot.core.principles;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lateralbot.core.text.Misspelling;

/** What the entries are called: number, id, title, aliases, in every language. */
final class Names {

  private static final int MOST_SUGGESTED = 3;
  private static final int LONGEST = 100;
  private static final int SHORTEST_PART = 3;

  private final Map<String, Set<String>> idsByName = new HashMap<>();

  Names(List<Principle> principles) {
    for (Principle entry : principles) {
      if (entry.number() != null) {
        add(entry.number().toString(), entry.id());
      }
      add(entry.id(), entry.id());
      add(entry.title(), entry.id());
      entry.aliases().forEach(alias -> add(alias, entry.id()));
    }
  }

  private void add(String name, String id) {
    idsByName.computeIfAbsent(plain(name), key -> new LinkedHashSet<>()).add(id);
  }

  /** The ids of all entries that are called exactly so. */
  List<String> called(String words) {
    return List.copyOf(idsByName.getOrDefault(plain(words), Set.of()));
  }

  /** The ids of up to three entries whose name is a misspelling away or contains the words. */
  List<String> near(String words) {
    String wanted = plain(words);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return List.of();
    }
    Map<String, Integer> distances = new HashMap<>();
    idsByName.forEach((name, ids) -> {
      int distance = distance(wanted, name);
      if (distance >= 0) {
        ids.forEach(id -> distances.merge(id, distance, Math::min));
      }
    });
    return distances.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(MOST_SUGGESTED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Edits from one to the other; negative if they have nothing to do with each other. */
  private static int distance(String wanted, String name) {
    int allowed = Math.max(1, Math.min(wanted.length(), name.length()) / 4);
    int edits = Misspelling.slips(wanted, name, allowed);
    boolean tooShort = wanted.length() < SHORTEST_PART || Character.isDigit(wanted.charAt(0));
    if (edits >= 0 && !tooShort) {
      return edits;
    }
    return !tooShort && (" " + name).contains(" " + wanted) ? allowed + 1 : -1;
  }

  /** Lower case, with anything but letters and digits as single spaces. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }
}
