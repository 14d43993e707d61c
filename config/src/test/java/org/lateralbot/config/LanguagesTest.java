package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.core.room.RoomSetting;
import org.lateralbot.core.text.Messages;

class LanguagesTest {

  @Test
  void englishComesFirst() {
    assertThat(Languages.ALL).first().isEqualTo(Locale.ENGLISH);
  }

  @Test
  void theBotSpeaksEachOfThemInItsOwnWords() {
    Map<String, List<Locale>> byWords = Languages.ALL.stream()
        .collect(Collectors.groupingBy(language -> Messages.in(language).plain("mydata.nothing")));

    assertThat(byWords).hasSameSizeAs(Languages.ALL);
  }

  @Test
  void aRoomCanChooseEachOfThem() throws FaultsException {
    for (Locale language : Languages.ALL) {
      String yaml = "rooms:\n  language: " + language.getLanguage() + "\n";

      assertThat(RoomSetting.LANGUAGE.show(SettingsReader.read(
                  new SettingsFile("lateral.yaml", yaml, Map.of()), ZoneOffset.UTC, List.of())
              .roomDefaults()))
          .isEqualTo(language.getLanguage());
    }
  }
}
