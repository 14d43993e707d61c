package org.lateralbot.core.principles.match;

import java.util.Locale;
import java.util.Map;

/** Settles the language of a question: the room's, unless the question is plainly in another. */
final class LanguageChoice {

  /** Another language has to be this much likelier than the room's: measured on the examples. */
  private static final double LIKELIER = 1.1;

  /** Below this many letters a detector guesses. */
  private static final int SHORTEST = 10;

  private final LanguageDetector detector;

  LanguageChoice(LanguageDetector detector) {
    this.detector = detector;
  }

  Locale of(String question, Locale roomLanguage) {
    if (question.length() < SHORTEST) {
      return roomLanguage;
    }
    Map<Locale, Double> shares = detector.detect(question);
    double room = shares.getOrDefault(roomLanguage, 0.0);
    return shares.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(likeliest -> likeliest.getValue() >= LIKELIER * room)
        .map(Map.Entry::getKey)
        .orElse(roomLanguage);
  }
}
