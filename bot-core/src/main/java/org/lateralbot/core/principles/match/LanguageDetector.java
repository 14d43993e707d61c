package org.lateralbot.core.principles.match;

import java.util.Locale;
import java.util.Map;

/** Tells the language of a text. Thread-safe. */
@FunctionalInterface
public interface LanguageDetector {

  /**
   * How likely the text is in each language that the detector was told to choose among.
   *
   * @param text any text
   * @return shares that add up to 1 or less; empty if nothing can be told
   */
  Map<Locale, Double> detect(String text);
}
