package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord's buttons and forms say in every language what they say in English. */
final class BundlesTest {

  private static final int LONGEST_FORM_TEXT = 45;
  private static final int LONGEST_BUTTON = 80;

  /** The texts of one file alone, without those that English would lend. */
  private static ResourceBundle read(String suffix) {
    String file = "discord" + suffix + ".properties";
    try (InputStream texts = Words.class.getResourceAsStream(file)) {
      return new PropertyResourceBundle(Objects.requireNonNull(texts, file));
    } catch (IOException unreadable) {
      throw new AssertionError(file, unreadable);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_es", "_fr", "_it", "_nl", "_pt"})
  void everyLanguageHasTheSameTextsAndEachFitsWhereItStands(String language) {
    ResourceBundle english = read("");
    ResourceBundle own = read(language);

    assertThat(own.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      String pattern = own.getString(key);
      assertThat(pattern.contains("{0}"))
          .as(key)
          .isEqualTo(english.getString(key).contains("{0}"));
      assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
      assertThat(new MessageFormat(pattern, Locale.ROOT).format(new Object[] {25}))
          .as(key)
          .doesNotContain("{", "''")
          .hasSizeLessThanOrEqualTo(key.startsWith("form.") ? LONGEST_FORM_TEXT : LONGEST_BUTTON);
    }
  }
}
