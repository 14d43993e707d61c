package org.lateralbot.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.command.Contexts;

class RoomSettingTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static Optional<RoomSettings> read(RoomSetting setting, String value) {
    return setting.read(Contexts.DEFAULTS, value, LANGUAGES);
  }

  @ParameterizedTest
  @CsvSource({
    "POLLS,Moderators,moderators",
    "POLLS,everyone,everyone",
    "ZONE,europe/lisbon,Europe/Lisbon",
    "ZONE,UTC,UTC",
    "LANGUAGE,DE,de",
    "REMINDERS,OFF,off",
    "REMINDERS,on,on",
    "QUIET,22:00-07:00,22:00-07:00",
    "QUIET,22:00 – 07:00,22:00-07:00",
    "QUIET,Off,off"
  })
  void readsWhatItShows(RoomSetting setting, String typed, String shown) {
    RoomSettings changed = read(setting, typed).orElseThrow();

    assertThat(setting.show(changed)).isEqualTo(shown);
    assertThat(read(setting, setting.show(changed))).contains(changed);
  }

  @ParameterizedTest
  @CsvSource({
    "POLLS,nobody",
    "POLLS,''",
    "ZONE,Mars/Base",
    "ZONE,''",
    "LANGUAGE,fr",
    "LANGUAGE,english",
    "REMINDERS,maybe",
    "REMINDERS,''",
    "QUIET,22:00",
    "QUIET,22:00-22:00",
    "QUIET,25:00-07:00",
    "QUIET,22-7",
    "QUIET,on"
  })
  void refusesWhatMakesNoSense(RoomSetting setting, String typed) {
    assertThat(read(setting, typed)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfEachWorks(RoomSetting setting) {
    String[] example = setting.example().split(" ", 2);

    assertThat(RoomSetting.named(example[0])).contains(setting);
    assertThat(read(setting, example[1])).isPresent();
    assertThat(RoomSetting.names()).contains(setting.key());
  }

  @Test
  void announcementsWaitForTheEndOfTheQuietHours() {
    RoomSettings quiet = read(RoomSetting.QUIET, "22:00-07:00").orElseThrow();

    assertThat(quiet.announceAt(Instant.parse("2026-11-21T23:00:00Z")))
        .isEqualTo("2026-11-22T07:00:00Z");
    assertThat(Contexts.DEFAULTS.announceAt(Instant.parse("2026-11-21T23:00:00Z")))
        .isEqualTo("2026-11-21T23:00:00Z");
  }
}
