package org.lateralbot.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLineTest {

  private static final List<RecordLine> LINES =
      List.of(RecordLine.of("poll 7"), new RecordLine("ballot a b c", Optional.of("below")));

  /** The digits were made by {@code printf '%s %s\n' "$link" "$line" | sha256sum}, link by link. */
  @Test
  void aFileIsFollowedWithOrdinaryTools() {
    assertThat(RecordLine.file(LINES.stream())).isEqualTo("""
            lateral record 1
            7323edf428ddb231 poll 7
            dc227411adaf5baa ballot a b c
            below
            head dc227411adaf5baaf0f88da7d488ac161e31bd232eba2b3f093ec5fbe38ada01
            """);
  }

  @Test
  void theHeadDependsOnEveryLineAndItsPlaceButNotOnWhatStandsBelow() {
    Head head = RecordLine.head(LINES.stream());
    assertThat(RecordLine.head(LINES.stream().map(line -> RecordLine.of(line.text()))))
        .isEqualTo(head);
    assertThat(List.of(
            RecordLine.head(LINES.stream().limit(1)),
            RecordLine.head(LINES.stream().skip(1)),
            RecordLine.head(List.of(LINES.get(1), LINES.get(0)).stream())))
        .doesNotContain(head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "two\nlines\r", "\\n", "\\\\", "$1 \\ ünd 🌱\\", ""})
  void wordsAreReadBackAsTheyWereTyped(String typed) {
    assertThat(RecordLine.typed(RecordLine.words(typed))).contains(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\\x", "a\nb", "\\\\\\"})
  void whatIsNotWrittenSoIsNotRead(String words) {
    assertThat(RecordLine.typed(words)).isEmpty();
  }

  @Test
  void wordsOfAnyLengthAreReadBack() {
    String typed = "a\n\\".repeat(50_000);
    assertThat(RecordLine.typed(RecordLine.words(typed))).contains(typed);
    assertThat(RecordLine.typed(RecordLine.words(typed) + "\\")).isEmpty();
  }

  @Test
  void wordsStayOnTheirLineAndApartFromOthers() {
    assertThat(RecordLine.words("plain words, ünd mehr")).isEqualTo("plain words, ünd mehr");
    assertThat(RecordLine.words("two\nlines\r")).isEqualTo("two\\nlines\\r");
    assertThat(RecordLine.words("two\\nlines")).isEqualTo("two\\\\nlines");
  }
}
