package org.lateralbot.core.principles.match;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The commonest words of languages. A short question has too few letters to tell its language by, but
 * hardly one is without such a word. Immutable.
 */
final class CommonWords {

  private static final String FILE = "common-words.properties";
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final Map<Locale, Set<String>> words;

  private CommonWords(Map<Locale, Set<String>> words) {
    this.words = words;
  }

  /** Those of some languages; a language that the program knows none of has none. */
  static CommonWords of(Set<Locale> languages) {
    Properties all = new Properties();
    try (Reader file = new InputStreamReader(
        Objects.requireNonNull(CommonWords.class.getResourceAsStream(FILE)),
        StandardCharsets.UTF_8)) {
      all.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<Locale, Set<String>> words = new HashMap<>();
    for (Locale language : languages) {
      words.put(
          language,
          new HashSet<>(List.of(all.getProperty(language.getLanguage(), "").split(" "))));
    }
    return new CommonWords(words);
  }

  /** The languages that most of the common words in a text belong to; all if there are no such words. */
  Set<Locale> languages(String text) {
    List<String> typed = NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
    Set<Locale> leading = new HashSet<>();
    long most = 0;
    for (Map.Entry<Locale, Set<String>> language : words.entrySet()) {
      long found = typed.stream().filter(language.getValue()::contains).count();
      if (found > most) {
        leading.clear();
        most = found;
      }
      if (found == most) {
        leading.add(language.getKey());
      }
    }
    return leading;
  }
}
