package org.lateralbot.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says what English says. */
class BundlesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
  private static final Pattern TYPED =
      Pattern.compile("`[^`]+`|--[a-z-]+|\\d{4}-\\d{2}-\\d{2}|[*`]");
  private static final ResourceBundle ENGLISH = read("");

  /** The texts of one file alone, without those that English would lend. */
  private static ResourceBundle read(String suffix) {
    String file = "messages" + suffix + ".properties";
    try (InputStream texts = Messages.class.getResourceAsStream(file)) {
      return new PropertyResourceBundle(Objects.requireNonNull(texts, file));
    } catch (IOException unreadable) {
      throw new AssertionError(file, unreadable);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "nl", "pt"})
  void hasTheSameTextsWithTheSameThingsInThem(String language) {
    ResourceBundle own = read("_" + language);

    assertThat(own.keySet()).isEqualTo(ENGLISH.keySet());
    for (String key : ENGLISH.keySet()) {
      for (Pattern kept : List.of(PLACEHOLDER, TYPED)) {
        assertThat(all(kept, own.getString(key)))
            .as(key)
            .isEqualTo(all(kept, ENGLISH.getString(key)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_es", "_fr", "_it", "_nl", "_pt"})
  void everyTextIsAPatternWithoutALoneApostrophe(String suffix) {
    ResourceBundle own = read(suffix);
    for (String key : own.keySet()) {
      String pattern = own.getString(key);

      assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
      for (int number = 0; number < 4; number++) {
        assertThat(new MessageFormat(pattern, Locale.ROOT).format(numbers(number)))
            .as(key)
            .isNotBlank()
            .doesNotContain("{", "}", "''");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_es", "_fr", "_it", "_nl", "_pt"})
  void wordsToHearMoreMeanOnePart(String suffix) {
    ResourceBundle own = read(suffix);
    Stream<String> phrases = own.keySet().stream()
        .filter(key -> key.startsWith("follow-up."))
        .flatMap(key -> Stream.of(own.getString(key).split(";")));

    assertThat(phrases.map(phrase -> phrase.toLowerCase(Locale.ROOT)).toList())
        .doesNotHaveDuplicates()
        .allMatch(phrase -> phrase.equals(phrase.strip()) && !phrase.isEmpty());
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  private static Object[] numbers(int number) {
    return Stream.generate(() -> number).limit(10).toArray();
  }
}
