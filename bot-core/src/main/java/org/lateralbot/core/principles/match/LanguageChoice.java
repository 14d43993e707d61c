package org.lateralbot.core.principles.match;

import java.util.Locale;
import java.util.Map;

/** Settles the language of a question: the room's, unless the question is plainly in another. */
final class LanguageChoice {

  /** A share that misses only texts too short or too mixed to tell. */
  private static final double SURE = 0.5;

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
    return detector.detect(question).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(likeliest -> likeliest.getValue() >= SURE)
        .map(Map.Entry::getKey)
        .orElse(roomLanguage);
  }
}
