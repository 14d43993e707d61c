package org.lateralbot.core.poll.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.poll.command.OptionMatcher.Match;

class OptionMatcherTest {

  private final OptionMatcher options =
      new OptionMatcher(List.of("Library", "Park", "Park and Ride", "\u00c9cole", "C"));

  @Test
  void aWholeTextGoesBeforeBeginnings() {
    assertThat(options.match("park")).isEqualTo(new Match.Found(2));
    assertThat(options.match("PARK AND RIDE")).isEqualTo(new Match.Found(3));
    assertThat(options.match("\u00e9cole")).isEqualTo(new Match.Found(4));
  }

  @Test
  void aBeginningMustFitOnlyOne() {
    assertThat(options.match("lib")).isEqualTo(new Match.Found(1));
    assertThat(options.match("park a")).isEqualTo(new Match.Found(3));
    assertThat(options.match("p")).isEqualTo(new Match.Several(List.of(2, 3)));
  }

  @Test
  void aMisspellingIsOnlyNear() {
    assertThat(options.match("libary")).isEqualTo(new Match.Near(1));
    assertThat(options.match("Prak and rid")).isEqualTo(new Match.Near(3));
    assertThat(options.match("prak")).isEqualTo(new Match.Near(2));
    assertThat(options.match("perk")).isEqualTo(new Match.Near(2));
  }

  @Test
  void anythingElseIsNone() {
    assertThat(options.match("theatre")).isEqualTo(new Match.None());
    assertThat(options.match("x")).isEqualTo(new Match.None());
    assertThat(options.match(" ")).isEqualTo(new Match.None());
    assertThat(options.match("x".repeat(100_000))).isEqualTo(new Match.None());
  }
}
