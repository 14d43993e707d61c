package org.lateralbot.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  @Test
  void aMomentSaysItsDayAndZone() {
    Instant instant = Instant.parse("2026-12-24T17:00:00Z");

    assertThat(Times.moment(instant, ZoneId.of("Europe/Berlin"), Locale.ENGLISH).text())
        .isEqualTo("Thu 2026-12-24 18:00 CET");
    assertThat(Times.moment(instant, ZoneId.of("Asia/Kolkata"), Locale.ENGLISH).text())
        .isEqualTo("Thu 2026-12-24 22:30 IST");
    assertThat(Times.moment(instant, ZoneId.of("UTC"), Locale.ENGLISH).instant())
        .isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "PT90M,1h 30m",
    "P2D,2d",
    "P9D,1w 2d",
    "PT0S,1m",
    "PT59S,1m",
    "PT-5M,1m",
    "PT60M,1h",
    "P28D,4w",
    "P7DT1M,1w 1m"
  })
  void aDurationReadsAsItIsTyped(Duration duration, String expected) {
    assertThat(Times.duration(duration)).isEqualTo(expected);
  }
}
