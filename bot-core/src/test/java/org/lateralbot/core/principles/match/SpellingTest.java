package org.lateralbot.core.principles.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  private final Spelling spelling = new Spelling(
      List.of("Right to share", "co-governance of organisations"),
      List.of("the", "party", "secret", "should", "share", "shave", "meeting"));

  @ParameterizedTest
  @CsvSource({
    "rigth to shaer, right to share",
    "secrit meetting, secret meeting",
    "organisatoins, organisations",
    "shoud, should"
  })
  void aMisspeltWordBecomesTheNearestKnownOne(String typed, String mended) {
    assertThat(spelling.mend(typed)).isEqualTo(mended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared", "meetings", "Hartzog", "don't", "qwertzuiop", "abc", "$1 \\"})
  void aWordIsLeftAloneIfItIsKnownANameOrTooStrange(String typed) {
    assertThat(spelling.mend(typed)).isEqualTo(typed);
  }

  @Test
  void theEntriesOwnWordsGoBeforeOthersEquallyNear() {
    assertThat(spelling.mend("shape")).isEqualTo("share");
  }
}
