package org.lateralbot.core;

import java.util.List;
import java.util.Locale;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/** Finds the entries whose ids stand in the question: enough to test what is done with a finding. */
public final class WordFinder implements PrincipleFinder {

  private final PrincipleCatalogue catalogue;

  public WordFinder(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Finding find(String question, Locale roomLanguage) {
    List<Principle> named = catalogue.entries().stream()
        .filter(entry -> question.contains(entry.id()))
        .toList();
    Evidence evidence = new Evidence(
        named.stream().map(entry -> new Evidence.Score(entry.id(), 0.5)).toList(),
        0.1,
        List.of(new Evidence.Example("share", "Is sharing a duty?", 0.9)));
    if (named.isEmpty()) {
      return new Finding.Decline(
          Finding.Decline.Reason.OFF_TOPIC,
          catalogue.entries().subList(0, 2),
          Locale.ENGLISH,
          Evidence.NOTHING);
    }
    if (named.size() == 1) {
      return new Finding.Answer(named.get(0), Locale.ENGLISH, evidence);
    }
    return question.contains("differ")
        ? new Finding.Comparison(named.get(0), named.get(1), Locale.ENGLISH, evidence)
        : new Finding.Offer(named, Locale.ENGLISH, evidence);
  }

  @Override
  public String method() {
    return "words";
  }
}
