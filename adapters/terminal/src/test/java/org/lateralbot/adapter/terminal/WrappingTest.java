package org.lateralbot.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

final class WrappingTest {

  private static List<String> wrap(String line, int width, int indent) {
    return Wrapping.wrap(new AttributedString(line), width, indent).stream()
        .map(AttributedString::toString)
        .toList();
  }

  @Test
  void breaksAtWordBorders() {
    assertThat(wrap("the library or the park", 12, 0))
        .containsExactly("the library", "or the park");
    assertThat(wrap("the library  or", 11, 0)).containsExactly("the library", "or");
  }

  @Test
  void movesTheRowsOfAListItemToTheRight() {
    assertThat(wrap("- the library or the park", 12, 2))
        .containsExactly("- the", "  library or", "  the park");
  }

  @Test
  void cutsAWordThatFitsNowhere() {
    assertThat(wrap("abcdefghijklmnopqrstuvwxy", 10, 0))
        .containsExactly("abcdefghij", "klmnopqrst", "uvwxy");
    assertThat(wrap("- abcdefghijklmnopqr", 10, 2))
        .containsExactly("- abcdefgh", "  ijklmnop", "  qr");
  }

  @Test
  void countsColumnsNotLetters() {
    assertThat(wrap("你好你好你好你好", 10, 0)).containsExactly("你好你好你", "好你好");
  }

  @Test
  void breaksNothingInAWindowOfUnknownWidth() {
    assertThat(wrap("the library or the park", 0, 0)).containsExactly("the library or the park");
  }

  @Test
  void keepsStyles() {
    AttributedString bold = new AttributedString("the library or the park", AttributedStyle.BOLD);

    assertThat(Wrapping.wrap(bold, 12, 2))
        .allMatch(row -> row.styleAt(row.length() - 1).equals(AttributedStyle.BOLD));
  }

  @Test
  void losesNothingAndFitsWhateverTheText() {
    Random random = new Random(11);
    String letters = "ab   你é-";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder line = new StringBuilder();
      random
          .ints(random.nextInt(60), 0, letters.length())
          .forEach(i -> line.append(letters.charAt(i)));
      int width = 10 + random.nextInt(10);
      int indent = random.nextBoolean() ? 2 : 0;

      List<AttributedString> rows = Wrapping.wrap(new AttributedString(line), width, indent);

      assertThat(rows).allMatch(row -> row.columnLength() <= width);
      assertThat(String.join("", rows.stream().map(AttributedString::toString).toList())
              .replace(" ", ""))
          .isEqualTo(line.toString().replace(" ", ""));
    }
  }
}
