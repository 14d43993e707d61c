package org.lateralbot.core.principles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All entries in force, in every language there is. Immutable, so any thread may use it. The first
 * edition is the complete one; the others translate some or all of its entries.
 */
public final class PrincipleCatalogue {

  private final Map<Locale, Edition> editions = new LinkedHashMap<>();
  private final Map<String, Principle> byId = new LinkedHashMap<>();
  private final Map<Locale, Map<String, Principle>> translated = new LinkedHashMap<>();
  private final Names names;

  /**
   * @param editions one for each language, the complete one first
   * @throws IllegalArgumentException if there is no edition or a translation knows an unknown entry
   */
  public PrincipleCatalogue(List<Edition> editions) {
    if (editions.isEmpty() || editions.get(0).principles().isEmpty()) {
      throw new IllegalArgumentException("a catalogue needs at least one entry");
    }
    inOrder(editions.get(0)).forEach(entry -> byId.put(entry.id(), entry));
    for (Edition edition : editions) {
      this.editions.put(edition.language(), edition);
      Map<String, Principle> entries = new LinkedHashMap<>();
      edition.principles().forEach(entry -> entries.put(entry.id(), entry));
      if (!byId.keySet().containsAll(entries.keySet())) {
        throw new IllegalArgumentException("a translation of no entry in " + edition.language());
      }
      translated.put(edition.language(), entries);
    }
    this.names = new Names(everyName());
  }

  private static Stream<Principle> inOrder(Edition edition) {
    return edition.principles().stream()
        .sorted(Comparator.comparing(
            Principle::number, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  private List<Principle> everyName() {
    List<Principle> all = new ArrayList<>(byId.values());
    translated.values().forEach(entries -> all.addAll(entries.values()));
    return all;
  }

  /** Every entry in the language of the complete edition: the numbered ones first, by number. */
  public List<Principle> entries() {
    return List.copyOf(byId.values());
  }

  /** Every entry, each in {@code language} where it is translated, in the order of the list. */
  public List<Principle> entries(Locale language) {
    return byId.keySet().stream().map(id -> entry(id, language)).toList();
  }

  /**
   * The entry in {@code language}, or in the language of the complete edition.
   *
   * @throws IllegalArgumentException if there is no entry {@code id}
   */
  public Principle entry(String id, Locale language) {
    Principle complete = byId.get(id);
    if (complete == null) {
      throw new IllegalArgumentException("no entry " + id);
    }
    return translated.getOrDefault(language, Map.of()).getOrDefault(id, complete);
  }

  /** The ids of all entries, in the order of the list. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** The languages there is an edition in, the complete one first. */
  public Set<Locale> languages() {
    return Collections.unmodifiableSet(editions.keySet());
  }

  /** The language of the complete edition. */
  public Locale mainLanguage() {
    return editions.keySet().iterator().next();
  }

  /** Examples of questions in {@code language} that are about no entry; may be empty. */
  public List<String> offTopic(Locale language) {
    Edition edition = editions.get(language);
    return edition == null ? List.of() : edition.offTopic();
  }

  /**
   * Looks an entry up by number, id, alias or title, whatever the case and punctuation, in any of
   * the languages.
   *
   * @param words what somebody called the entry
   * @param language the language to answer in
   */
  public Lookup lookUp(String words, Locale language) {
    List<String> ids = names.called(words);
    if (ids.size() == 1) {
      return new Lookup.Found(entry(ids.get(0), language));
    }
    List<String> near = ids.isEmpty() ? names.near(words) : ids;
    return near.isEmpty()
        ? new Lookup.Unknown()
        : new Lookup.DidYouMean(near.stream().map(id -> entry(id, language)).toList());
  }
}
