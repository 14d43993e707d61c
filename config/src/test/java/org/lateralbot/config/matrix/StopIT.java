package org.lateralbot.config.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However it is with the homeserver, the program ends within ten seconds when it is told to. */
@Tag("homeserver")
class StopIT {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int SIGTERM = 128 + 15;

  private static Homeserver homeserver;
  private static int bots;

  private MatrixBot bot;

  @BeforeAll
  static void openHomeserver(@TempDir Path folder) throws Exception {
    homeserver = Homeserver.unlimited(folder);
  }

  @AfterAll
  static void closeHomeserver() {
    homeserver.close();
  }

  @BeforeEach
  void prepare(@TempDir Path data) throws Exception {
    bot = MatrixBot.of(data, homeserver, homeserver.register("lateral" + bots++));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private void endsInTime() throws Exception {
    assertThat(bot.terminate()).isLessThan(LONGEST);
    assertThat(bot.exitValue()).isEqualTo(SIGTERM);
    assertThat(bot.log()).doesNotContain("ERROR");
  }

  @Test
  void whileItWaitsForNews() throws Exception {
    bot.start();
    TimeUnit.SECONDS.sleep(1);
    endsInTime();
  }

  @Test
  void rightAfterTheStart() throws Exception {
    bot.begin();
    bot.awaitLog("this process speaks for matrix", 0);
    endsInTime();
  }

  @Test
  void whileItLogsIn() throws Exception {
    bot.begin();
    bot.awaitLog("logging in at", 0);
    endsInTime();
  }

  @Test
  void afterTheHomeserverHasGone() throws Exception {
    bot.start();
    homeserver.stop();
    try {
      TimeUnit.SECONDS.sleep(2);
      endsInTime();
    } finally {
      homeserver.start();
    }
  }

  @Test
  void beforeTheHomeserverHasCome() throws Exception {
    homeserver.stop();
    try {
      bot.begin();
      bot.awaitLog("next try in", 0);
      endsInTime();
    } finally {
      homeserver.start();
    }
  }

  @Test
  void onAKeptSessionBeforeTheHomeserverHasCome() throws Exception {
    bot.start();
    bot.terminate();
    homeserver.stop();
    try {
      bot.begin();
      bot.awaitLog("this process speaks for matrix", 1);
      TimeUnit.SECONDS.sleep(4);
      endsInTime();
    } finally {
      homeserver.start();
    }
  }
}
