package org.lateralbot.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.core.chat.Membership;

final class SlashCommandsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir
  Path folder;

  private final Name you = Name.read("You").orElseThrow();
  private final Stage stage = new Stage(new Scene(you, "commons", false), "run");
  private TerminalWorld world;
  private SlashCommands commands;

  @BeforeEach
  void open() throws IOException {
    world = TerminalWorld.open(folder.resolve("world"));
    TerminalClock clock = new TerminalClock(InstantSource.fixed(NOW), world);
    commands = new SlashCommands(stage, world, clock, () -> {}, new Words(Locale.ENGLISH));
  }

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  private String told(String line) {
    return commands.run(line).map(notice -> String.join("\n", notice.lines())).orElse("");
  }

  @Test
  void whoSpeaksInASharedRoomIsAMemberOfIt() {
    told("/as bob");
    told("/room garden");

    assertThat(world.membership("commons", "bob")).contains(new Membership(Optional.empty()));
    assertThat(world.membership("garden", "bob")).isPresent();
    assertThat(world.membership("garden", "you")).isEmpty();
  }

  @Test
  void whoSpeaksPrivatelyJoinsNothing() {
    told("/direct");
    told("/as bob");

    assertThat(world.membership("commons", "bob")).isEmpty();
    assertThat(stage.scene().prompt()).isEqualTo("bob (direct)> ");
    assertThat(stage.scene().in("garden").prompt()).isEqualTo("bob@garden> ");
  }

  @Test
  void somebodyJoinsNow() {
    told("/later 2d");

    assertThat(told("/join Dan")).isEqualTo("Dan has joined commons.");
    assertThat(told("/join dan")).isEqualTo("dan is in commons already.");
    assertThat(world.membership("commons", "dan"))
        .contains(new Membership(Optional.of(NOW.plus(Duration.ofDays(2)))));
  }

  @Test
  void whoLeftAndSpeaksAgainHasJoinedNow() {
    told("/as bob");

    assertThat(told("/leave bob")).isEqualTo("bob has left commons.");
    assertThat(world.membership("commons", "bob")).isEmpty();
    told("/as bob");
    assertThat(world.membership("commons", "bob")).contains(new Membership(Optional.of(NOW)));
  }

  @Test
  void aModeratorModeratesOneRoomUntilTheyLeave() {
    assertThat(told("/moderator Eve")).isEqualTo("Eve now moderates commons.");
    assertThat(world.isModerator("commons", "eve")).isTrue();
    assertThat(world.isModerator("garden", "eve")).isFalse();
    assertThat(world.membership("commons", "eve")).isPresent();

    told("/leave eve");
    assertThat(world.isModerator("commons", "eve")).isFalse();
  }

  @Test
  void theClockTellsItsTime() {
    assertThat(told("/later 1w 2d")).isEqualTo("It is now Wed 2026-12-02 12:00 UTC.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0d", "-1d", "3 days", "1y"})
  void noTimeIsGuessed(String time) {
    assertThat(told("/later " + time)).contains(time).contains("/later 3d");
    assertThat(world.offset()).isZero();
  }

  @Test
  void theClockDoesNotLeaveTheCalendar() {
    assertThat(told("/later 999999w")).contains("36,525 days");
    assertThat(told("/later " + "999999w ".repeat(100_000))).contains("36,525 days");
    assertThat(world.offset()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/as,/as alice",
    "/room,/room garden",
    "/moderator,/moderator alice",
    "/join,/join bob",
    "/leave,/leave bob",
    "/later,/later 3d",
    "/event,/event a7"
  })
  void anExampleIsGivenWhereSomethingIsMissing(String line, String example) {
    assertThat(told(line)).endsWith("For example: " + example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "<b>", "@alice", "a/b", "\u0301", "abcdefghijklmnopqrstuvwxyz-1234567"})
  void noNameIsMadeUp(String name) {
    assertThat(told("/as " + name)).contains("is no name").endsWith("/as alice");
    assertThat(told("/room " + name)).endsWith("/room garden");
    assertThat(stage.scene()).isEqualTo(new Scene(you, "commons", false));
  }

  @Test
  void hostileArgumentsAreQuotedShortAndClean() {
    assertThat(told("/as \u001b[31m" + "x".repeat(1_000_000)))
        .hasSizeLessThan(400)
        .doesNotContain("\u001b");
    assertThat(told("/event a\u0000b")).contains("is no event id");
    assertThat(told("/" + "{0}'".repeat(1_000))).hasSizeLessThan(2_000);
  }

  @Test
  void membershipNeedsASharedRoom() {
    told("/direct");

    assertThat(List.of(told("/join bob"), told("/leave bob"), told("/moderator bob")))
        .allMatch(text -> text.endsWith("/room commons"));
  }

  @Test
  void helpListsEveryWord() {
    String help = told("/HELP");

    for (Slash slash : Slash.values()) {
      assertThat(help).contains(slash.usage());
    }
    assertThat(told("/fly")).startsWith("There is no /fly").endsWith(help);
    assertThat(commands.run("/help")).get().matches(Notice::answer);
  }
}
