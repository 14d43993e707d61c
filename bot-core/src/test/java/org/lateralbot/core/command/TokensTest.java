package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  record Case(String line, List<String> words) {}

  /** Quoted words are shown in round brackets. */
  static List<Case> cases() {
    return List.of(
        new Case("", List.of()),
        new Case("   ", List.of()),
        new Case("one two", List.of("one", "two")),
        new Case("a|b | c", List.of("a", "|", "b", "|", "c")),
        new Case("\"one two\" three", List.of("(one two)", "three")),
        new Case("“one two” three", List.of("(one two)", "three")),
        new Case("„eins zwei“ drei", List.of("(eins zwei)", "drei")),
        new Case("« un deux » trois", List.of("(un deux)", "trois")),
        new Case("”one two” three", List.of("(one two)", "three")),
        new Case("\"a | b\" c", List.of("(a | b)", "c")),
        new Case("\"a\nb\"", List.of("(a\nb)")),
        new Case("\"2\"=5", List.of("(2)", "=5")),
        new Case("\"one two", List.of("\"one", "two")),
        new Case("one\" two\"", List.of("one\"", "two\"")),
        new Case("5\" pipe or 6\" pipe", List.of("5\"", "pipe", "or", "6\"", "pipe")),
        new Case("\"\"", List.of("\"\"")),
        new Case("it's", List.of("it's")),
        new Case("a,\"b c\",d", List.of("a,\"b", "c\",d")),
        new Case("a\n\tb", List.of("a", "b")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutsALine(Case it) {
    assertThat(Tokens.of(it.line()))
        .extracting(token -> token.quoted() ? "(" + token.text() + ")" : token.text())
        .isEqualTo(it.words());
  }

  @Test
  void tellsWhereEachStands() {
    String line = "  say “two words” | end";

    assertThat(Tokens.of(line))
        .extracting(token -> line.substring(token.start(), token.end()))
        .containsExactly("say", "“two words”", "|", "end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "\"", "\" ", " \"", "|", "\"a ", "“", "” ", "-", "😀", ",\""})
  void isQuickWithAMillionOf(String piece) {
    String line = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
      assertThat(Tokens.of(line)).allMatch(token -> token.end() <= line.length());
    });
  }
}
