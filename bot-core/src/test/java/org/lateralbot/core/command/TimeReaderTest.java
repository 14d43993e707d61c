package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "90m,PT90M",
    "90min,PT90M",
    "2d,P2D",
    "1w 2d,P9D",
    "1w2d,P9D",
    "1W 2D,P9D",
    "' 2h ',PT2H",
    "1d 1d,P2D",
    "0d 5m,PT5M",
    "5200w,P36400D",
    "36525d,P36525D"
  })
  void readsSpansOfTime(String text, Duration expected) {
    assertThat(TimeReader.duration(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2",
        "d",
        "0d",
        "0w 0m",
        "-2d",
        "2 d",
        "2 days",
        "2y",
        "2.5d",
        "1h30",
        "2d!",
        "x2d",
        "2d x",
        "1000000m",
        "99999999999999999999d",
        "٢d",
        "İ"
      })
  void refusesEverythingElse(String text) {
    assertThat(TimeReader.duration(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 1_000, 100_000})
  void sumsThatNobodyCanMeanStillLeadToAnInstant(int times) {
    Duration sum = TimeReader.duration("999999w ".repeat(times)).orElseThrow();

    assertThat(sum).isEqualTo(Duration.ofDays(36_525_000));
    assertThat(Instant.parse("2026-11-21T12:00:00Z").plus(sum).atZone(BERLIN)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "a", "999999w ", " ", "1m"})
  void isQuickWithAMillionOf(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertThat(TimeReader.duration(text + "!")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24 18:00,2026-12-24T17:00:00Z",
    "2026-12-24T18:00,2026-12-24T17:00:00Z",
    "2026-12-24 8:05,2026-12-24T07:05:00Z",
    "2026-12-24,2026-12-24T22:59:59Z",
    "2026-12-31,2026-12-31T22:59:59Z",
    "2028-02-29,2028-02-29T22:59:59Z",
    "2026-03-29,2026-03-29T21:59:59Z",
    "9999-12-31,9999-12-31T22:59:59Z"
  })
  void readsDatesInTheRoomsZone(String text, Instant expected) {
    assertThat(TimeReader.date(text, BERLIN)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-02-30",
        "2026-13-01",
        "2027-02-29",
        "24.12.2026",
        "2026-12-24 24:00",
        "2026-12-24 18:60",
        "2026-12-24 18",
        "18:00",
        "2026-1-2",
        "12026-01-01",
        "2026-12-24 18:00:00",
        "2026-12-24 18:00 x",
        "٢٠٢٦-12-24"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(TimeReader.date(text, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void refusesATimeThatTheClocksSkip() {
    assertThat(TimeReader.date("2026-03-29 02:30", BERLIN)).isEmpty();
    assertThat(TimeReader.date("2026-03-29 03:00", BERLIN))
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void takesTheFirstOfATimeThatTheClocksShowTwice() {
    assertThat(TimeReader.date("2026-10-25 02:30", BERLIN))
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void aDayBeforeASkippedMidnightEndsWithItsOwnLastSecond() {
    assertThat(TimeReader.date("2026-04-23", ZoneId.of("Africa/Cairo")))
        .contains(Instant.parse("2026-04-23T21:59:59Z"));
  }
}
