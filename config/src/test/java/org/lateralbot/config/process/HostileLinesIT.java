package org.lateralbot.config.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileLinesIT {

  private static final int LINES = 10_000;
  private static final long SEED = 20261123;

  @Test
  void leaveNoExceptionInTheLogAndNoRoomInABrokenState(@TempDir Path data) throws Exception {
    try (LateralProcess program = LateralProcess.start(data)) {
      for (String line : new HostileLines(SEED).lines(LINES)) {
        assertThat(program.feed(line)).isTrue();
      }

      for (String room : new String[] {"commons", "garden"}) {
        program.feed("/room " + room, "/as zoe");
        String opened = program.ask(room + "-1", "!poll Still here? | Yes | No");
        String number = opened.replaceAll("(?s).*?(#\\d+).*", "$1");
        assertThat(program.ask(room + "-2", "!vote " + number + " 2")).contains(number, "No");
        assertThat(program.ask(room + "-3", "!result " + number)).containsPattern("No: 1\\b");
      }
      assertThat(program.end()).isZero();
      assertThat(program.notJson()).isEmpty();
      assertThat(program.errors()).doesNotContain("Exception", "ERROR");
    }
  }
}
