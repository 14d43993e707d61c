package org.lateralbot.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.Room;
import org.lateralbot.core.chat.RoomId;

final class PipeRoomTest {

  @TempDir
  Path folder;

  private PipeRun run;

  @BeforeEach
  void begin() {
    run = new PipeRun(folder);
  }

  @Test
  void answersLinesInOrderAndSkipsBlankOnes() throws IOException {
    assertThat(run.transcript("one", "", "  ", "two")).isEqualTo("> one\n> two\n");
    assertThat(run.heard()).allSatisfy(message -> {
      assertThat(message.sender().id()).isEqualTo(new PersonId("terminal", "you"));
      assertThat(message.room()).isEqualTo(new Room(new RoomId("terminal", "commons"), false));
      assertThat(message.sentAt()).isEqualTo(PipeRun.START);
    });
  }

  @Test
  void answersALastLineWithoutEnd() throws IOException {
    assertThat(run.run("one\ntwo".getBytes(UTF_8), false)).isEqualTo("> one\n> two\n");
  }

  @Test
  void letsManySpeakInManyRooms() throws IOException {
    run.transcript(
        "/as Zoë", "a", "/room Garden", "b", "/direct", "c", "/as bob", "d", "/room x", "e");

    assertThat(run.heard())
        .extracting(message -> message.sender().name())
        .containsExactly("Zoë", "Zoë", "Zoë", "bob", "bob");
    assertThat(run.heard())
        .extracting(message -> message.sender().id().value())
        .containsExactly("zoë", "zoë", "zoë", "bob", "bob");
    assertThat(run.heard())
        .extracting(message -> message.room().id().value())
        .containsExactly("commons", "garden", "@zoë", "@bob", "x");
    assertThat(run.heard())
        .extracting(message -> message.room().direct())
        .containsExactly(false, false, true, true, false);
  }

  @Test
  void marksWhatIsPrivateOrElsewhere() throws IOException {
    assertThat(run.transcript("/as Alice", "privately one\\", "two", "garden", "/direct", "here"))
        .isEqualTo(
            "(to Alice) > privately one\n(to Alice) > two\n[garden] > garden\n(to Alice) > here\n");
  }

  @Test
  void writesAnObjectForEverythingTheBotSays() throws IOException {
    List<Map<String, String>> objects =
        run.objects("/event e1", "one\\", "two", "/as bob", "/event e2", "privately");

    assertThat(objects)
        .containsExactly(
            Map.of("id", "re/e1", "room", "commons", "replyTo", "e1", "text", "> one\n> two"),
            Map.of(
                "id",
                "re/e2",
                "room",
                "@bob",
                "to",
                "bob",
                "replyTo",
                "e2",
                "text",
                "> privately"));
  }

  @Test
  void writesOnlyAnswersAndRefusalsOfSlashLinesAsObjects() throws IOException {
    List<Map<String, String>> objects = run.objects(
        "/moderator eve", "/join dan", "/later 1d", "/event s1", "/fly", "/help", "/leave nobody");

    assertThat(objects)
        .hasSize(3)
        .allSatisfy(object -> assertThat(object)
            .containsOnlyKeys("room", "replyTo", "text")
            .containsEntry("room", "commons"));
    assertThat(objects.get(0)).containsEntry("replyTo", "s1");
    assertThat(objects.get(0).get("text")).contains("/fly").contains("/moderator NAME");
  }

  @Test
  void givesEveryLineOfEveryRunAnIdOfItsOwn() throws IOException {
    run.transcript("one", "two", "/event chosen", "three", "four");
    run.transcript("one", "two");

    assertThat(run.heard()).extracting(IncomingMessage::id).doesNotHaveDuplicates();
    assertThat(run.heard().get(2).id()).isEqualTo(new MessageId("terminal", "chosen"));
  }

  @Test
  void repliesToTheMessageNamedOrToTheLastOneHere() throws IOException {
    run.transcript("/event e1", "one", "/reply", "two", "/reply some/id", "three", "four");

    assertThat(run.heard())
        .extracting(IncomingMessage::replyTo)
        .containsExactly(
            Optional.empty(),
            Optional.of(new MessageId("terminal", "re/e1")),
            Optional.of(new MessageId("terminal", "some/id")),
            Optional.empty());
  }

  @Test
  void refusesAReplyWhereNothingWasSaid() throws IOException {
    assertThat(run.transcript("/reply")).contains("/reply a7.1");
  }

  @Test
  void doesWhatFallsDueBeforeTheLineAfterTheClockWasMoved() throws IOException {
    run.transcript("/later 3d", "one", "/later 1h", "two");

    assertThat(run.timesMoved())
        .containsExactly(
            PipeRun.START.plus(Duration.ofDays(3)), PipeRun.START.plus(Duration.ofHours(73)));
    assertThat(run.heard()).extracting(IncomingMessage::sentAt).isEqualTo(run.timesMoved());
  }

  @Test
  void keepsTheClockMovedAndMovesItOncePerEvent() throws IOException {
    run.transcript("/event l1", "/later 3d");
    run.transcript("/event l1", "/later 3d", "/event l2", "/later 1d");

    assertThat(run.timesMoved())
        .extracting(instant -> Duration.between(PipeRun.START, instant).toDays())
        .containsExactly(3L, 3L, 4L);
  }

  @Test
  void stopsAtQuit() throws IOException {
    assertThat(run.transcript("one", "/quit", "two")).isEqualTo("> one\n");
  }

  @Test
  void hearsMentions() throws IOException {
    run.transcript("@lateral why?", "why, @lateral?");

    assertThat(run.heard()).extracting(IncomingMessage::text).containsExactly("why?", "why, ?");
    assertThat(run.heard()).allMatch(IncomingMessage::mentionsBot);
  }

  @Test
  void survivesLinesOfAnyLength() throws IOException {
    String longest = "x".repeat(Input.LONGEST);

    assertThat(run.transcript(longest, longest + "y", "three"))
        .isEqualTo("> " + longest
            + "\nThat was longer than 1,048,576 characters, so it was not said.\n> three\n");
  }

  @Test
  void survivesLinesOfAnyBytes() throws IOException {
    Random random = new Random(7);
    byte[] bytes = new byte[200_000];
    random.nextBytes(bytes);

    String shown = run.run(bytes, true);

    assertThat(shown.lines().map(Json::read).map(object -> object.get("text")))
        .isNotEmpty()
        .noneMatch(text -> text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'));
    assertThat(shown).doesNotContain("Something went wrong");
  }
}
