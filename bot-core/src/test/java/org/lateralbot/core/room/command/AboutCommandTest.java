package org.lateralbot.core.room.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.command.Contexts.words;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.command.Contexts;

class AboutCommandTest {

  private static String told(About about) {
    AboutCommand command = new AboutCommand(about, new FakeChatPlatform());
    return words(command.run(Contexts.of(command.spec(), "")));
  }

  @Test
  void saysWhoRunsItAndWhatItKeeps() {
    assertThat(told(new About(
            Optional.of("Garden circle"),
            Optional.of("tech@garden.example"),
            "1.2",
            Optional.of("https://git.garden.example"),
            () -> "likeness of words")))
        .contains(
            "Lateral 1.2",
            "Run by Garden circle. Contact: tech@garden.example",
            "https://git.garden.example",
            "likeness of words",
            "Yours: !mydata",
            "I cannot");
  }

  @Test
  void admitsWhatNobodySaid() {
    assertThat(told(
            new About(Optional.empty(), Optional.empty(), "1.2", Optional.empty(), () -> "words")))
        .contains("no name has been set yet", "ask whoever runs me");
  }
}
