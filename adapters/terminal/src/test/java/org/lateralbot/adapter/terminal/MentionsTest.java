package org.lateralbot.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionsTest {

  private final Mentions mentions = new Mentions("lateral");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@lateral why share?|why share?",
        "@Lateral: why share?|why share?",
        "lateral: why share?|why share?",
        "LATERAL, why share?|why share?",
        "lateral:help|help",
        "why share, @lateral?|why share, ?",
        "tell me @lateral why|tell me why",
        "thanks @lateral|thanks",
        "(@lateral)|( )"
      })
  void areTakenOut(String line, String text) {
    assertThat(mentions.in(line)).isEqualTo(new Mentions.Heard(text, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lateral thinking",
        "write to me@lateral.org",
        "@laterals",
        "@lateral-bot hi",
        "collateral: none",
        "so lateral: no",
        "@@lateral"
      })
  void areNotSeenWhereThereAreNone(String line) {
    assertThat(mentions.in(line)).isEqualTo(new Mentions.Heard(line, false));
  }

  @Test
  void mayStandAlone() {
    assertThat(mentions.in("@lateral")).isEqualTo(new Mentions.Heard("", true));
  }

  @Test
  void keepLineFeeds() {
    assertThat(mentions.in("@lateral one\n  two").text()).isEqualTo("one\n  two");
  }

  @Test
  void areFoundQuicklyInHugeLines() {
    assertThat(mentions.in("x" + " ".repeat(1_000_000) + "@lateral").mentioned())
        .isTrue();
  }
}
