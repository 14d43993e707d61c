package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.lateralbot.core.principles.match.LanguageDetector;

/** Tells languages by their letter sequences, choosing among a few given ones only. */
final class OpenNlpLanguageDetector implements LanguageDetector {

  private static final String MODEL = "/langdetect-183.bin";

  private final LanguageDetectorModel model;
  private final Map<String, Locale> languages = new HashMap<>();

  private OpenNlpLanguageDetector(LanguageDetectorModel model, Set<Locale> languages) {
    this.model = model;
    languages.forEach(language -> this.languages.put(language.getISO3Language(), language));
  }

  static OpenNlpLanguageDetector among(Set<Locale> languages) {
    try (InputStream in = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
      InputStream model = Objects.requireNonNull(in, "the language model is not in the program");
      return new OpenNlpLanguageDetector(new LanguageDetectorModel(model), languages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<Locale, Double> detect(String text) {
    Map<Locale, Double> shares = new LinkedHashMap<>();
    double sum = 0;
    for (Language guess : new LanguageDetectorME(model).predictLanguages(text)) {
      Locale language = languages.get(guess.getLang());
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
