package org.lateralbot.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The terminal says in every language what it says in English. */
final class BundlesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  /** The texts of one file alone, without those that English would lend. */
  private static ResourceBundle read(String suffix) {
    String file = "terminal" + suffix + ".properties";
    try (InputStream texts = Words.class.getResourceAsStream(file)) {
      return new PropertyResourceBundle(Objects.requireNonNull(texts, file));
    } catch (IOException unreadable) {
      throw new AssertionError(file, unreadable);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "nl", "pt"})
  void everyLanguageHasTheSameTexts(String language) {
    ResourceBundle english = read("");
    ResourceBundle own = read("_" + language);

    assertThat(own.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      String pattern = own.getString(key);
      assertThat(placeholders(pattern)).as(key).isEqualTo(placeholders(english.getString(key)));
      assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
      assertThat(new MessageFormat(pattern, Locale.ROOT).format(new Object[] {"a", "b", "c"}))
          .as(key)
          .doesNotContain("{", "''");
    }
  }

  private static Set<String> placeholders(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
