package org.lateralbot.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisspellingTest {

  @Test
  void lettersThatChangedPlacesAreOneSlip() {
    assertThat(Misspelling.slips("prak", "park", 1)).isEqualTo(1);
    assertThat(Misspelling.slips("shaer", "share", 1)).isEqualTo(1);
    assertThat(Misspelling.slips("ab", "ba", 1)).isEqualTo(1);
  }

  @Test
  void anyOtherLetterIsOneSlip() {
    assertThat(Misspelling.slips("perk", "park", 1)).isEqualTo(1);
    assertThat(Misspelling.slips("libary", "library", 1)).isEqualTo(1);
    assertThat(Misspelling.slips("park", "park", 1)).isZero();
    assertThat(Misspelling.slips("kpra", "park", 1)).isNegative();
    assertThat(Misspelling.slips("prak", "park", 0)).isNegative();
  }
}
