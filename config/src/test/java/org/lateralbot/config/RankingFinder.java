package org.lateralbot.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/** What is compared with: answers with the likeliest entry unless "none" is likelier. */
abstract class RankingFinder implements PrincipleFinder {

  private final PrincipleCatalogue catalogue;

  RankingFinder(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A score for each entry, in the order of the list, and one for "none". */
  abstract double[] scores(String question);

  @Override
  public Finding find(String question, Locale roomLanguage) {
    double[] scores = scores(question);
    List<String> ids = catalogue.ids();
    List<Evidence.Score> ranking = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      ranking.add(new Evidence.Score(ids.get(i), scores[i]));
    }
    ranking.sort(Comparator.comparingDouble(score -> -score.share()));
    double none = scores[ids.size()];
    Evidence evidence = new Evidence(ranking, none, List.of());
    return ranking.get(0).share() > none
        ? new Finding.Answer(
            catalogue.entry(ranking.get(0).id(), roomLanguage), roomLanguage, evidence)
        : new Finding.Decline(Finding.Decline.Reason.OFF_TOPIC, List.of(), roomLanguage, evidence);
  }

  @Override
  public String method() {
    return getClass().getSimpleName();
  }
}
