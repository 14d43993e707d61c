package org.lateralbot.core.principles.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

  @Test
  void markupLinksAndControlCharactersAreTakenOut() {
    assertThat(Question.clean("**What** is <b>sharing</b>?\n> see https://example.org/a?b `x`\0"))
        .isEqualTo("What is sharing ? > see x");
    assertThat(Question.clean("Tom &amp; Jerry")).isEqualTo("Tom & Jerry");
  }

  @Test
  void aLongTextIsCutBetweenWords() {
    String cut = Question.clean("word ".repeat(20_000));
    assertThat(cut).hasSizeLessThanOrEqualTo(300).endsWith("word");
    assertThat(Question.clean("x".repeat(100_000))).hasSize(300);
  }

  @Test
  void onlyKnownScriptsAreReadable() {
    var latin = Question.scripts(List.of("Right to Share"));
    assertThat(Question.isReadable("Darf ich? да", latin)).isTrue();
    assertThat(Question.isReadable("ما هو الحق في المشاركة", latin)).isFalse();
    assertThat(Question.hasLetters("🙂🙂 ?!")).isFalse();
  }
}
