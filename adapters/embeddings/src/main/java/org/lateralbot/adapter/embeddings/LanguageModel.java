package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;

/**
 * OpenNLP's model, which tells languages by their letter sequences, cut down to some of its hundred
 * languages: that leaves their shares among each other as they are, and can be used at once where
 * the whole takes half a second to read. Thread-safe.
 */
final class LanguageModel {

  private static final String WHOLE = "langdetect-183";

  private final List<Locale> languages;
  private final GramWeights weights;

  private LanguageModel(List<Locale> languages, GramWeights weights) {
    this.languages = languages;
    this.weights = weights;
  }

  /** The model for the languages, kept in the folder; cut when they are first asked for. */
  static LanguageModel of(Set<Locale> among, Path folder) throws IOException {
    List<Locale> languages =
        among.stream().sorted(Comparator.comparing(Locale::toLanguageTag)).toList();
    String tags = languages.stream().map(Locale::toLanguageTag).collect(Collectors.joining("-"));
    Path file = Files.createDirectories(folder).resolve(WHOLE + "-" + tags);
    if (!Files.exists(file)) {
      GramWeights.write(cut(languages), file);
    }
    return new LanguageModel(languages, GramWeights.open(file, languages.size()));
  }

  private static Map<String, float[]> cut(List<Locale> languages) throws IOException {
    GISModel whole = whole();
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < languages.size(); place++) {
      places.put(whole.getIndex(languages.get(place).getISO3Language()), place);
    }
    Map<String, float[]> rows = new HashMap<>();
    Map<?, ?> contexts = (Map<?, ?>) whole.getDataStructures()[1];
    contexts.forEach((gram, context) -> {
      float[] row = row((Context) context, places, languages.size());
      if (row.length > 0) {
        rows.put((String) gram, row);
      }
    });
    return rows;
  }

  /** The weights for the wanted languages; empty if there are none. */
  private static float[] row(Context context, Map<Integer, Integer> places, int count) {
    float[] row = new float[count];
    boolean any = false;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      Integer place = places.get(context.getOutcomes()[i]);
      if (place != null) {
        row[place] = (float) context.getParameters()[i];
        any = true;
      }
    }
    return any ? row : new float[0];
  }

  private static GISModel whole() throws IOException {
    try (InputStream in = JarModel.open(WHOLE + ".bin")) {
      return (GISModel) new LanguageDetectorModel(in).getMaxentModel();
    }
  }

  /** How likely the text is in each of the languages, if it is in one of them. */
  Map<Locale, Double> detect(String text) {
    Map<CharSequence, Integer> counts = new HashMap<>();
    for (CharSequence gram :
        new LanguageDetectorFactory().getContextGenerator().<CharSequence>getContext(text)) {
      counts.merge(gram, 1, Integer::sum);
    }
    double[] sums = new double[languages.size()];
    counts.forEach((gram, count) -> weights.add(gram, count, sums));
    return shares(sums);
  }

  private Map<Locale, Double> shares(double[] sums) {
    double greatest = Arrays.stream(sums).max().orElse(0);
    double total = Arrays.stream(sums).map(sum -> Math.exp(sum - greatest)).sum();
    Map<Locale, Double> shares = new LinkedHashMap<>();
    for (int place = 0; place < sums.length; place++) {
      shares.put(languages.get(place), Math.exp(sums[place] - greatest) / total);
    }
    return shares;
  }
}
