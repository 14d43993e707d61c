package org.lateralbot.config.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot's session and keys: closed to others, and the bot goes on without them. */
@Tag("homeserver")
class SessionIT {

  private static final String VOUCHED = "this device is vouched for";

  private Garden garden;
  private Person alice;
  private Path kept;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    garden = Garden.open(folder);
    alice = garden.alice();
    kept = garden.bot().data().resolve("matrix");
    garden.bot().awaitLog(VOUCHED, 0);
  }

  @AfterEach
  void close() {
    garden.close();
  }

  private boolean isVouchedFor() {
    return alice.does("vouched", Map.of("user", garden.lateral())).asBoolean();
  }

  @Test
  void theKeysAreClosedToOthersAndTheDeviceIsVouchedFor() throws Exception {
    assertThat(rights(kept)).isEqualTo("rwx------");
    assertThat(rights(kept.resolve("recovery-key.txt"))).isEqualTo("rw-------");
    alice.ask(garden.room(true), "!help");
    assertThat(isVouchedFor()).isTrue();
  }

  private static String rights(Path place) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
  }

  @Test
  void withoutItsFolderTheBotSaysSoAndGoesOn() throws Exception {
    String room = garden.room(true);
    alice.ask(room, "!poll Where? | Library | Park");
    garden.bot().terminate();
    delete(kept);

    garden.bot().start();

    assertThat(garden.bot().log()).contains("holds no session, though the account is in 1 rooms");
    garden.bot().awaitLog(VOUCHED, 1);
    assertThat(isVouchedFor()).isTrue();
    assertThat(alice.ask(room, "!vote #1 2").body()).contains("Counted.");
    assertThat(alice.ask(room, "!result #1").body()).contains("2. Park: 1 ballot");
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  @Test
  void whatCannotBeReadBecauseItsKeyWasLostIsReadAfterAskingForTheKey() throws Exception {
    String room = garden.room(true);
    alice.ask(room, "!help");
    garden.bot().terminate();
    loseKeysOfOthers();
    garden.bot().start();

    assertThat(alice.ask(room, "!help vote").body()).startsWith("!vote");
    assertThat(alice.ask(room, "!help poll").body()).startsWith("!poll");
  }

  private void loseKeysOfOthers() throws SQLException {
    try (Connection session =
            DriverManager.getConnection("jdbc:h2:file:" + kept.resolve("session"));
        Statement statement = session.createStatement()) {
      assertThat(statement.executeUpdate("DELETE FROM inbound_megolm_session")).isPositive();
    }
  }

  @Test
  void whenTheHomeserverHasEndedTheSessionTheBotSaysSoAndLogsInAtTheNextStart() throws Exception {
    String room = garden.room(true);
    alice.ask(room, "!help");

    garden.homeserver().endSessions(garden.account());
    garden.bot().awaitLog("the homeserver has ended the session", 0);
    assertThat(garden.bot().terminate()).isLessThan(Duration.ofSeconds(10));

    garden.bot().start();
    assertThat(alice.ask(room, "!help vote").body()).startsWith("!vote");
  }
}
