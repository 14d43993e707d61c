package org.lateralbot.core.principles.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Finding;
import org.lateralbot.core.principles.Finding.Decline.Reason;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.PrincipleFinder;

/**
 * Finds entries by the words that a question has in common with them, for machines too small for
 * models. Understands far less: a question is taken to be in the room's language, and a scenario
 * that uses none of the list's words is declined.
 */
public final class KeywordFinder implements PrincipleFinder {

  private static final double SAME_WORD = 0.92;
  private static final int NEAREST = 3;

  private final PrincipleCatalogue catalogue;
  private final Verdict verdict;
  private final NamedEntries named;
  private final Map<Locale, Index> indexes = new ConcurrentHashMap<>();

  public KeywordFinder(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
    this.verdict = new Verdict(catalogue);
    this.named = new NamedEntries(catalogue);
  }

  @Override
  public Finding find(String question, Locale roomLanguage) {
    String text = Question.clean(question);
    if (!Question.hasLetters(text)) {
      return verdict.decline(Reason.NOTHING_TO_READ, roomLanguage);
    }
    Locale language =
        catalogue.languages().contains(roomLanguage) ? roomLanguage : catalogue.mainLanguage();
    Index index = index(language);
    double[] likeness = index.likeness(text);
    double[] scores = index.scores(likeness);
    Evidence evidence = verdict.evidence(scores, index.nearest(likeness));
    List<Principle> compared = named.compared(text, language);
    return compared.isEmpty()
        ? verdict.of(scores, index.thresholds, language, evidence)
        : new Finding.Comparison(compared.get(0), compared.get(1), language, evidence);
  }

  /** Made when it is first wanted: most rooms never ask in most of the languages. */
  private Index index(Locale language) {
    return indexes.computeIfAbsent(language, wanted -> new Index(ExampleSet.of(catalogue, wanted)));
  }

  @Override
  public String method() {
    return "keywords";
  }

  /** The examples of one language by their words. */
  private static final class Index {

    private final ExampleSet examples;
    private final Words words;
    private final Set<String> known;
    private final Thresholds thresholds;

    Index(ExampleSet examples) {
      this.examples = examples;
      this.words = new Words(examples.texts(), Words::stems);
      this.known = words.known();
      this.thresholds = thresholds();
    }

    /** How like the question is to each example; a word not known counts as the nearest known. */
    double[] likeness(String text) {
      Set<String> stems = new LinkedHashSet<>();
      Words.stems(text).forEach(stem -> stems.add(known.contains(stem) ? stem : nearest(stem)));
      return words.likeness(stems);
    }

    private String nearest(String stem) {
      JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
      return known.stream()
          .filter(candidate -> candidate.charAt(0) == stem.charAt(0))
          .map(candidate -> Map.entry(candidate, similarity.apply(stem, candidate)))
          .filter(candidate -> candidate.getValue() >= SAME_WORD)
          .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElse(stem);
    }

    /** The mean likeness of the examples most like it, for each label. */
    double[] scores(double[] likeness) {
      double[] scores = new double[examples.none() + 1];
      int[] labels = examples.labels();
      List<List<Double>> byLabel = new ArrayList<>();
      IntStream.range(0, scores.length).forEach(label -> byLabel.add(new ArrayList<>()));
      for (int i = 0; i < likeness.length; i++) {
        byLabel.get(labels[i]).add(likeness[i]);
      }
      for (int label = 0; label < scores.length; label++) {
        scores[label] = byLabel.get(label).stream()
            .sorted(Comparator.reverseOrder())
            .limit(NEAREST)
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
      }
      return scores;
    }

    private Thresholds thresholds() {
      List<Thresholds.Trial> trials = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        ExampleSet.Example example = examples.examples().get(i);
        if (example.question()) {
          double[] likeness = words.likeness(example.text());
          likeness[i] = 0;
          trials.add(Thresholds.Trial.of(scores(likeness), example.label()));
        }
      }
      return Thresholds.from(trials);
    }

    List<Evidence.Example> nearest(double[] likeness) {
      return IntStream.range(0, likeness.length)
          .filter(i -> examples.examples().get(i).question() && likeness[i] > 0)
          .boxed()
          .sorted(Comparator.comparingDouble(i -> -likeness[i]))
          .limit(NEAREST)
          .map(i -> examples.evidence(i, likeness[i]))
          .toList();
    }
  }
}
