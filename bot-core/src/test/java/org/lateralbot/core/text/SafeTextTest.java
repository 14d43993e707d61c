package org.lateralbot.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  private static final int A_MILLION = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain words",
        "❤️ heart with a variation selector",
        "👩‍👩‍👧 family with joiners",
        "🇵🇹 flag",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F flag of tags",
        "\uD83E\uDEE0 an emoji that Java 17 does not know",
        "می‌خواهم",
        "क्‍ष",
        "עברית",
        "日本語",
        "*stars* `marks` {0} 'apostrophes' \\ <b>"
      })
  void keepsWhatPeopleMeanToSay(String text) {
    assertThat(SafeText.oneLine(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202Eb", "a\u2066b", "a\u200Fb", "a\u200Bb", "a\uFEFFb", "a\u2060b", "a\u0000b",
        "a\u001Bb", "a\u009Fb", "a\u007Fb", "a\uD800b", "a\uDC00b", "a\uE000b", "a\uE0FFb",
        "a\uDBC0\uDC00b", "a\uFFFFb", "a\uFDD0b", "a\u00ADb", "ab\u200D", "\u200Cab",
            "a\u200D\u0000b"
      })
  void dropsWhatCannotBeSeenOrTurnsTheText(String text) {
    assertThat(SafeText.oneLine(text).replace("\u200D", "")).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        " a  b ",
        "a\tb",
        "a\nb",
        "a\r\nb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u00A0b",
        "a\u3000b",
        "a\u2003b",
        "a \u200B b",
        "\u200B a b \u202C",
        "a\u000Bb",
        "a \u200D b"
      })
  void makesEverySpaceAndLineEndOneSpace(String text) {
    assertThat(SafeText.oneLine(text)).isEqualTo("a b");
  }

  @Test
  void keepsLineEndsWhereLinesMatter() {
    assertThat(SafeText.lines("a\r\nb\rc\u2028d\u00A0e\u0000")).isEqualTo("a\nb\nc\nd e");
  }

  @ParameterizedTest
  @CsvSource({"abcdef,6,abcdef", "abcdefg,6,abcde…", "abcd fgh,6,abcd…", "ab,2,ab", "abc,2,a…"})
  void shortens(String text, int limit, String expected) {
    assertThat(SafeText.shortened(text, limit)).isEqualTo(expected);
  }

  @Test
  void neverCutsAnEmojiInHalf() {
    for (int limit = 2; limit < 12; limit++) {
      String cut = SafeText.shortened("😀😀😀😀😀😀", limit);
      assertThat(cut.length()).isLessThanOrEqualTo(limit);
      assertThat(SafeText.oneLine(cut)).isEqualTo(cut);
    }
  }

  @Test
  void doesNotChangeWhatIsSafeAlready() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(20, 0, 0x3000).forEach(text::appendCodePoint);
      random.ints(3, 0xD700, 0x11000).forEach(code -> text.append((char) code));
      String once = SafeText.oneLine(text.toString());
      assertThat(SafeText.oneLine(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u200D", "\u202E", "\n", "\r", "a\u200D", "\u200C\u200D", "\uD800"})
  void isQuickWithAMillionOf(String piece) {
    String text = "x" + piece.repeat(A_MILLION / piece.length()) + "y";
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
      assertThatCode(() -> SafeText.oneLine(text)).doesNotThrowAnyException();
    });
  }
}
