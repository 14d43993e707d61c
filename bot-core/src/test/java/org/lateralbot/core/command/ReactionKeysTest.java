package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionKeysTest {

  @Test
  void aKeycapNamesAPosition() {
    assertThat(ReactionKeys.position("1\ufe0f\u20e3")).contains(1);
    assertThat(ReactionKeys.position("9\u20e3")).contains(9);
    assertThat(ReactionKeys.position("\ud83d\udd1f")).contains(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0\ufe0f\u20e3", "\ud83d\udc4d", "\u270d", "12\u20e3", "one"})
  void nothingElseDoes(String key) {
    assertThat(ReactionKeys.position(key)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u270d", "\u270d\ufe0f", "\u270d\ud83c\udffd"})
  void theWritingHandSignsWhateverItsColour(String key) {
    assertThat(ReactionKeys.isSignature(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d\udc4d", "\ud83d\udd8a\ufe0f", "sign", "", "\u270d\u270d"})
  void noOtherSignDoes(String key) {
    assertThat(ReactionKeys.isSignature(key)).isFalse();
  }
}
