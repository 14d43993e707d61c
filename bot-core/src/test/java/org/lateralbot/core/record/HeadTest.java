package org.lateralbot.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

  private static final Head HEAD = new Head("0123456789abcdef".repeat(4));

  @Test
  void showsHalfOfItselfInGroupsOfFour() {
    assertThat(HEAD.shown()).isEqualTo("0123-4567-89ab-cdef-0123-4567-89ab-cdef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123 4567 89ab cdef 0123 4567 89ab cdef",
        "0123456789ABCDEF0123456789ABCDEF",
        "0123-4567-89ab-cdef-0123-4567-89ab-cdef-0",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void isFoundAgainHoweverItIsTyped(String typed) {
    assertThat(HEAD.beginsWith(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123 4567 89ab cdef 0123 4567 89ab cdee",
        "1123 4567 89ab cdef 0123 4567 89ab cdef",
        "0123 4567 89ab cdef 0123 4567 89ab cde",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
        "0123",
        ""
      })
  void anotherOrATooShortOneIsNotTakenForIt(String typed) {
    assertThat(HEAD.beginsWith(typed)).isFalse();
  }

  @Test
  void knowsWhatIsNoHead() {
    assertThat(Head.isShown(HEAD.shown())).isTrue();
    assertThat(Head.isShown("0123 4567 89ab cdef 0123 4567 89ab cdeg")).isFalse();
    assertThat(Head.isShown("0123 4567 89ab cdef")).isFalse();
    assertThatThrownBy(() -> new Head("0123")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Head("0123456789ABCDEF".repeat(4)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
