package org.lateralbot.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static QuietHours hours(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T21:59:59Z,2026-11-21T21:59:59Z",
    "2026-11-21T22:00:00Z,2026-11-22T07:00:00Z",
    "2026-11-21T23:59:00Z,2026-11-22T07:00:00Z",
    "2026-11-22T00:00:00Z,2026-11-22T07:00:00Z",
    "2026-11-22T06:59:59Z,2026-11-22T07:00:00Z",
    "2026-11-22T07:00:00Z,2026-11-22T07:00:00Z",
    "2026-11-22T12:00:00Z,2026-11-22T12:00:00Z"
  })
  void mayCrossMidnight(Instant instant, Instant expected) {
    assertThat(hours("22:00", "07:00").next(instant, ZoneOffset.UTC)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T12:59:00Z,2026-11-21T12:59:00Z",
    "2026-11-21T13:00:00Z,2026-11-21T15:00:00Z",
    "2026-11-21T15:00:00Z,2026-11-21T15:00:00Z"
  })
  void mayLieWithinADay(Instant instant, Instant expected) {
    assertThat(hours("13:00", "15:00").next(instant, ZoneOffset.UTC)).isEqualTo(expected);
  }

  @Test
  void followTheClocksOfTheZone() {
    assertThat(hours("22:00", "07:00").next(Instant.parse("2026-11-21T21:30:00Z"), BERLIN))
        .isEqualTo("2026-11-22T06:00:00Z");
    assertThat(hours("22:00", "07:00").next(Instant.parse("2026-03-28T21:30:00Z"), BERLIN))
        .isEqualTo("2026-03-29T05:00:00Z");
  }

  @Test
  void endWhenTheClocksSkipTheirEnd() {
    assertThat(hours("22:00", "02:30").next(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void neverMoveBackAndNeverEndQuiet() {
    Random random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      QuietHours hours = new QuietHours(anyMinute(random), anyMinute(random));
      Instant instant = Instant.ofEpochSecond(1_780_000_000L + random.nextInt(100_000_000));
      Instant next = hours.next(instant, ZoneOffset.UTC);

      assertThat(next).isAfterOrEqualTo(instant).isBefore(instant.plusSeconds(86_400));
      assertThat(hours.next(next, ZoneOffset.UTC)).isEqualTo(next);
    }
  }

  private static LocalTime anyMinute(Random random) {
    return LocalTime.ofSecondOfDay(random.nextInt(24 * 60) * 60L);
  }
}
