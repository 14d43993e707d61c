package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardRangeTest {

  @ParameterizedTest
  @CsvSource({"0/1, 0, 0, 1", "0-3/16, 0, 3, 16", "15/16, 15, 15, 16", "4-4/8, 4, 4, 8"})
  void readsAPartOfAWhole(String text, int first, int last, int total) {
    assertThat(ShardRange.read(text)).contains(new ShardRange(first, last, total));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1/1", "3-1/4", "0-16/16", "-1/2", "0-/2", "a/b", "0/99999"})
  void refusesWhatIsNone(String text) {
    assertThat(ShardRange.read(text)).isEmpty();
  }
}
