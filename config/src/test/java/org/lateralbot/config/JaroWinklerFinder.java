package org.lateralbot.config;

import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** The entry whose example question is spelt most like the question. */
final class JaroWinklerFinder extends RankingFinder {

  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
  private final List<Principle> entries;
  private final List<String> offTopic;

  JaroWinklerFinder(PrincipleCatalogue catalogue) {
    super(catalogue);
    entries = catalogue.entries();
    offTopic = catalogue.offTopic(Locale.ENGLISH);
  }

  @Override
  double[] scores(String question) {
    double[] scores = new double[entries.size() + 1];
    for (int i = 0; i < entries.size(); i++) {
      scores[i] = nearest(question, entries.get(i).questions());
    }
    scores[entries.size()] = nearest(question, offTopic);
    return scores;
  }

  private double nearest(String question, List<String> examples) {
    return examples.stream()
        .mapToDouble(example -> similarity.apply(question, example))
        .max()
        .orElse(0);
  }
}
