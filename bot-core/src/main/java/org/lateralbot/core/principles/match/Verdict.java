package org.lateralbot.core.principles.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Finding.Decline.Reason;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Turns scores into a finding: answer when sure, offer when not, decline when it is neither. */
final class Verdict {

  private static final int OFFERED = 3;

  private final PrincipleCatalogue catalogue;
  private final List<String> ids;

  Verdict(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
    this.ids = catalogue.ids();
  }

  Finding of(double[] scores, Thresholds thresholds, Locale language, Evidence evidence) {
    List<Integer> order = Ranking.order(scores);
    double lead = scores[order.get(0)] - scores[ids.size()];
    double margin = scores[order.get(0)] - Ranking.second(scores);
    if (lead < thresholds.shown()) {
      return new Finding.Decline(Reason.OFF_TOPIC, best(order, language), language, evidence);
    }
    if (ids.size() == 1 || Math.min(lead, margin) >= thresholds.direct()) {
      return new Finding.Answer(entry(order.get(0), language), language, evidence);
    }
    return new Finding.Offer(best(order, language), language, evidence);
  }

  /** For a question that there is nothing to score in; suggests the head of the list. */
  Finding decline(Reason reason, Locale language) {
    List<Principle> first = catalogue.entries(language).stream().limit(OFFERED).toList();
    return new Finding.Decline(reason, first, language, Evidence.NOTHING);
  }

  Evidence evidence(double[] scores, List<Evidence.Example> nearest) {
    double[] shares = Ranking.shares(scores);
    List<Evidence.Score> ranking = new ArrayList<>();
    for (int entry : Ranking.order(scores)) {
      ranking.add(new Evidence.Score(ids.get(entry), shares[entry]));
    }
    return new Evidence(ranking, shares[ids.size()], nearest);
  }

  private List<Principle> best(List<Integer> order, Locale language) {
    return order.stream().limit(OFFERED).map(entry -> entry(entry, language)).toList();
  }

  private Principle entry(int place, Locale language) {
    return catalogue.entry(ids.get(place), language);
  }
}
