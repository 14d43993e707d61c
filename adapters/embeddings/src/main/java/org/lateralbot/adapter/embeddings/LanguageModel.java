package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's model, which tells languages by their letter sequences. */
final class LanguageModel {

  private final LanguageDetectorModel model;

  private LanguageModel(LanguageDetectorModel model) {
    this.model = model;
  }

  static LanguageModel load() {
    try (InputStream in = JarModel.open("langdetect-183.bin")) {
      return new LanguageModel(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How likely the text is in each of the languages, if it is in one of them. */
  Map<Locale, Double> detect(String text, Set<Locale> among) {
    Map<String, Locale> byCode = new HashMap<>();
    among.forEach(language -> byCode.put(language.getISO3Language(), language));
    Map<Locale, Double> shares = new LinkedHashMap<>();
    double sum = 0;
    for (Language guess : new LanguageDetectorME(model).predictLanguages(text)) {
      Locale language = byCode.get(guess.getLang());
      if (language != null) {
        shares.put(language, guess.getConfidence());
        sum += guess.getConfidence();
      }
    }
    double total = sum;
    shares.replaceAll((language, share) -> share / total);
    return shares;
  }
}
