package org.lateralbot.config.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakePerson;
import org.lateralbot.adapter.discord.fake.Patience;
import org.lateralbot.adapter.matrix.HandMadeHomeserver;
import org.lateralbot.adapter.matrix.HandMadeRoom;

/** One process in a room on Matrix and a channel on Discord: each keeps its own. */
@Timeout(120)
class TwoNetworksIT {

  private static final String MATRIX_ALICE = "@alice:" + HandMadeHomeserver.NAME;
  private static final String MATRIX_BOB = "@bob:" + HandMadeHomeserver.NAME;

  @TempDir
  private Path data;

  private HandMadeRoom room;
  private FakePerson alice;

  @Test
  void pollsAndPledgesOfARoomAreItsOwn() throws Exception {
    try (FakeDiscord discord = new FakeDiscord();
        HandMadeHomeserver homeserver = new HandMadeHomeserver()) {
      room = homeserver.room(
          "!shared:garden.example", MATRIX_ALICE, MATRIX_BOB, HandMadeHomeserver.BOT);
      alice = discord.joins("alice");
      try (BotProcess program = BotProcess.lateral(discord, data, matrix(homeserver))) {
        inMatrix("!poll Where? | Library | Park", "Poll #1");
        onDiscord("Poll #1", "poll", "poll", "When? | Monday | Friday");
        inMatrix("!pledge I will bring tea --if 3 --for 30d", "Pledge #2");
        onDiscord("Pledge #2", "pledge", "promise", "I will bring cake", "if", "4", "for", "30d");
        inMatrix("!vote #1 park", "2 Park");
        onDiscord("1 Monday", "vote", "item", "#1", "ballot", "monday");

        assertThat(inMatrix("!result #1", "so far")).contains("Where?", "2. Park: 1 ballot");
        assertThat(onDiscord("so far", "result", "item", "#1"))
            .contains("When?", "Monday: 1 ballot");
        assertThat(inMatrix("!polls", "Where?")).doesNotContain("When?");
        assertThat(onDiscord("When?", "polls")).doesNotContain("Where?");
        assertThat(inMatrix("!pledges", "tea")).doesNotContain("cake");
        assertThat(onDiscord("cake", "pledges")).doesNotContain("tea");
        assertThat(program.log()).doesNotContain("ERROR");
      }
    }
  }

  private String matrix(HandMadeHomeserver homeserver) throws Exception {
    // This homeserver knows nothing of cross-signing, so the bot must find that done.
    Path folder = Files.createDirectory(data.resolve("matrix"));
    Files.writeString(folder.resolve("recovery-key.txt"), "done before");
    Path password = Files.writeString(data.resolve("password"), "secret");
    return "matrix: {homeserver: '%s', user: lateral, password-file: %s}"
        .formatted(homeserver.address(), password);
  }

  /** Says a line in the room on Matrix; gives the answer, which contains a text. */
  private String inMatrix(String line, String expected) throws InterruptedException {
    int before = room.sentByBot().size();
    room.says(MATRIX_ALICE, line);
    return Patience.until(() -> room.sentByBot().stream()
        .skip(before)
        .map(TwoNetworksIT::body)
        .filter(body -> body.contains(expected))
        .findFirst());
  }

  private static String body(ObjectNode event) {
    return event.path("content").path("body").asText();
  }

  /** Gives a slash command; gives the answer, which contains a text. */
  private String onDiscord(String expected, String command, Object... options)
      throws InterruptedException {
    String answer = Components.text(alice.gives(command, options).answer()).replace("\\", "");
    assertThat(answer).contains(expected);
    return answer;
  }
}
