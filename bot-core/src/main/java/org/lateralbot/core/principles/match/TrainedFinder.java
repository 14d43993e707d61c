package org.lateralbot.core.principles.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Finding.Decline.Reason;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/** Finds entries by likeness in meaning to example questions. */
public final class TrainedFinder implements PrincipleFinder {

  private final PrincipleCatalogue catalogue;
  private final TrainedMatchers matchers;
  private final List<Embedder> embedders;
  private final LanguageChoice languages;
  private final NamedEntries named;
  private final Spelling spelling;
  private final Verdict verdict;
  private final Set<Character.UnicodeScript> scripts;

  /**
   * A finder that is ready at once.
   *
   * @param matchers what was learnt from the same catalogue with the same embedders
   */
  public TrainedFinder(
      PrincipleCatalogue catalogue,
      TrainedMatchers matchers,
      List<Embedder> embedders,
      LanguageDetector detector) {
    this.catalogue = catalogue;
    this.matchers = matchers;
    this.embedders = List.copyOf(embedders);
    this.languages = new LanguageChoice(detector, catalogue.languages());
    this.named = new NamedEntries(catalogue);
    this.spelling = Spelling.of(catalogue, embedders);
    this.verdict = new Verdict(catalogue);
    this.scripts = Question.scripts(statements());
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (Locale language : catalogue.languages()) {
      catalogue.entries(language).forEach(entry -> statements.add(entry.statement()));
    }
    return statements;
  }

  @Override
  public Finding find(String question, Locale roomLanguage) {
    String text = Question.clean(question);
    if (!Question.hasLetters(text)) {
      return verdict.decline(Reason.NOTHING_TO_READ, roomLanguage);
    }
    if (!Question.isReadable(text, scripts)) {
      return verdict.decline(Reason.UNKNOWN_SCRIPT, roomLanguage);
    }
    Locale language = languages.of(text, roomLanguage);
    boolean main = language.equals(catalogue.mainLanguage());
    String mended = main ? spelling.mend(text) : text;
    TrainedMatcher matcher = matchers.in(language);
    float[][] vectors = TrainedMatchers.embed(mended, embedders);
    double[] nearness = matcher.nearness(vectors);
    double[] scores = matcher.scores(mended, vectors, nearness);
    Evidence evidence = verdict.evidence(scores, matcher.nearest(nearness));
    List<Principle> compared = named.compared(mended, language);
    if (!compared.isEmpty()) {
      return new Finding.Comparison(compared.get(0), compared.get(1), language, evidence);
    }
    return verdict.of(scores, matcher.thresholds(), language, evidence);
  }

  @Override
  public String method() {
    return String.join(" + ", embedders.stream().map(Embedder::name).toList());
  }
}
