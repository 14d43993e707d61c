package org.lateralbot.config.principles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.principles.EntryText.Draft;
import org.lateralbot.config.principles.EntryText.Line;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Checks the files of a folder against each other and makes the catalogue of them. */
final class CatalogueBuilder {

  private final Consumer<Fault> faults;
  private final List<Draft> entries = new ArrayList<>();
  private final Map<String, List<Draft>> translations = new TreeMap<>();
  private final Map<String, Draft> offTopic = new HashMap<>();

  CatalogueBuilder(Consumer<Fault> faults) {
    this.faults = faults;
  }

  void addEntry(Draft draft) {
    entries.add(draft);
  }

  void addTranslation(String language, Draft draft) {
    translations.computeIfAbsent(language, key -> new ArrayList<>()).add(draft);
  }

  void addOffTopic(String language, Draft draft) {
    offTopic.put(language, draft);
  }

  void check() {
    Seen ids = new Seen("id");
    Seen numbers = new Seen("number");
    checkNames(entries);
    for (Draft draft : entries) {
      ids.check(draft, draft.id());
      numbers.check(draft, draft.number());
    }
    for (Draft draft : entries) {
      draft.related().stream()
          .filter(id -> !ids.knows(id.text()) || id.text().equals(draft.id().text()))
          .forEach(id -> fault(draft, id, "related: there is no other entry " + quoted(id)));
    }
    translations.values().forEach(drafts -> checkTranslation(drafts, ids));
  }

  private void checkTranslation(List<Draft> drafts, Seen entryIds) {
    Seen ids = new Seen("id");
    checkNames(drafts);
    for (Draft draft : drafts) {
      ids.check(draft, draft.id());
      if (!draft.id().text().isEmpty() && !entryIds.knows(draft.id().text())) {
        fault(draft, draft.id(), "there is no entry " + quoted(draft.id()) + " to translate");
      }
    }
  }

  private void checkNames(List<Draft> drafts) {
    Seen titles = new Seen("title");
    Seen aliases = new Seen("alias");
    for (Draft draft : drafts) {
      titles.check(draft, draft.title());
      draft.aliases().forEach(alias -> aliases.check(draft, alias));
    }
  }

  PrincipleCatalogue build() {
    List<Edition> editions = new ArrayList<>();
    Map<String, Draft> originals = new HashMap<>();
    entries.forEach(draft -> originals.put(draft.id().text(), draft));
    editions.add(edition(PrincipleFolder.MAIN_LANGUAGE, entries, originals));
    translations.forEach((language, drafts) ->
        editions.add(edition(Locale.forLanguageTag(language), drafts, originals)));
    return new PrincipleCatalogue(editions);
  }

  private Edition edition(Locale language, List<Draft> drafts, Map<String, Draft> originals) {
    Draft none = offTopic.get(language.toLanguageTag());
    return new Edition(
        language,
        drafts.stream().map(draft -> principle(draft, originals)).toList(),
        none == null ? List.of() : texts(none.questions()));
  }

  /** A translation takes from its original whatever it does not say itself. */
  private static Principle principle(Draft draft, Map<String, Draft> originals) {
    Draft original = originals.getOrDefault(draft.id().text(), draft);
    return new Principle(
        draft.id().text(),
        number(original.number()),
        draft.title().text(),
        texts(draft.aliases()),
        section(draft, original, FileKind.STATEMENT),
        section(draft, original, FileKind.EXPLANATION),
        section(draft, original, FileKind.PRACTICE),
        section(draft, original, FileKind.OBJECTION),
        texts(original.related()),
        original.source().text(),
        texts(draft.questions()));
  }

  private static @Nullable Integer number(Line line) {
    return line.text().isEmpty() ? null : Integer.valueOf(line.text());
  }

  private static String section(Draft draft, Draft original, String name) {
    String own = draft.sections().get(name);
    return own != null ? own : original.sections().getOrDefault(name, "");
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private static String quoted(Line line) {
    return "\"" + line.text() + "\"";
  }

  private void fault(Draft draft, Line line, String problem) {
    faults.accept(new Fault(draft.file(), line.number(), problem));
  }

  /** Values that may stand only once, and where each was first. */
  private final class Seen {

    private final String what;
    private final Map<String, String> places = new HashMap<>();

    Seen(String what) {
      this.what = what;
    }

    void check(Draft draft, Line value) {
      if (value.text().isEmpty()) {
        return;
      }
      String place = draft.file() + ":" + value.number();
      String first = places.putIfAbsent(value.text().toLowerCase(Locale.ROOT), place);
      if (first != null) {
        fault(draft, value, what + " " + quoted(value) + " is taken already, by " + first);
      }
    }

    boolean knows(String value) {
      return places.containsKey(value);
    }
  }
}
