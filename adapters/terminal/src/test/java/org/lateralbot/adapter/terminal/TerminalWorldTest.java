package org.lateralbot.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.Membership;

final class TerminalWorldTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456789Z");

  @TempDir
  Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("world");
  }

  @Test
  void isTheSameAfterARestart() throws IOException {
    try (TerminalWorld world = TerminalWorld.open(file)) {
      world.meet(Name.read("Alice").orElseThrow());
      world.appear("commons", "alice", NOW);
      world.join("commons", "bob", NOW);
      world.appoint("commons", "bob");
      world.join("commons", "carol", NOW);
      world.leave("commons", "carol");
      world.moveClock(Duration.ofDays(2), "e1");
    }
    try (TerminalWorld world = TerminalWorld.open(file)) {
      assertThat(world.shownName("alice")).isEqualTo("Alice");
      assertThat(world.membership("commons", "alice")).contains(new Membership(Optional.empty()));
      assertThat(world.membership("commons", "bob")).contains(new Membership(Optional.of(NOW)));
      assertThat(world.isModerator("commons", "bob")).isTrue();
      assertThat(world.membership("commons", "carol")).isEmpty();
      assertThat(world.offset()).isEqualTo(Duration.ofDays(2));
    }
  }

  @Test
  void dropsAnEntryThatACrashCutShort() throws IOException {
    try (TerminalWorld world = TerminalWorld.open(file)) {
      world.appear("commons", "alice", NOW);
    }
    Files.writeString(file, "always commons bo", StandardOpenOption.APPEND);

    try (TerminalWorld world = TerminalWorld.open(file)) {
      assertThat(world.membership("commons", "bo")).isEmpty();
      world.appear("commons", "carol", NOW);
    }
    assertThat(file).hasContent("always commons alice\nalways commons carol\n");
  }

  @Test
  void writesNothingThatItKnows() throws IOException {
    try (TerminalWorld world = TerminalWorld.open(file)) {
      for (int i = 0; i < 3; i++) {
        world.meet(Name.read("Alice").orElseThrow());
        world.appear("commons", "alice", NOW);
        world.appoint("commons", "alice");
        world.moveClock(Duration.ofDays(1), "e1");
      }
    }
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @Test
  void refusesAFileOfANewerVersionAndLeavesItAlone() throws IOException {
    String content = "always commons alice\nteleported alice moon\nalways comm";
    Files.writeString(file, content);

    assertThatThrownBy(() -> TerminalWorld.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
    assertThat(file).hasContent(content);
  }

  @Test
  void changesNothingThatCannotBeWritten() throws IOException {
    TerminalWorld world = TerminalWorld.open(file);
    world.close();

    assertThatThrownBy(() -> world.appear("commons", "alice", NOW))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(world.membership("commons", "alice")).isEmpty();
  }
}
