package org.lateralbot.core.principles.match;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Settles the language of a question: the room's, unless the question is plainly in another. */
final class LanguageChoice {

  /** Another language has to be this much likelier than the room's: measured on the examples. */
  private static final double LIKELIER = 1.1;

  /** The same for a short text, whose letters tell less. */
  private static final double LIKELIER_IF_SHORT = 1.4;

  private static final int SHORT = 25;

  /** Below this many letters everybody guesses. */
  private static final int SHORTEST = 10;

  private final LanguageDetector detector;
  private final CommonWords words;

  /** @param languages to choose among */
  LanguageChoice(LanguageDetector detector, Set<Locale> languages) {
    this.detector = detector;
    this.words = CommonWords.of(languages);
  }

  /** The common words in it settle it, and where they leave several languages, its letters. */
  Locale of(String question, Locale roomLanguage) {
    if (question.length() < SHORTEST) {
      return roomLanguage;
    }
    Set<Locale> among = words.languages(question);
    if (among.size() == 1) {
      return among.iterator().next();
    }
    Map<Locale, Double> shares = detector.detect(question);
    double room = among.contains(roomLanguage) ? shares.getOrDefault(roomLanguage, 0.0) : 0;
    double likelier = question.length() < SHORT ? LIKELIER_IF_SHORT : LIKELIER;
    return shares.entrySet().stream()
        .filter(share -> among.contains(share.getKey()))
        .max(Map.Entry.comparingByValue())
        .filter(likeliest -> likeliest.getValue() >= likelier * room)
        .map(Map.Entry::getKey)
        .orElse(roomLanguage);
  }
}
