package org.lateralbot.config.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a plain account under the limits that Synapse has by default: one message in five seconds. */
@Tag("homeserver")
class LimitsIT {

  private static final int QUESTIONS = 14;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void everythingIsHandledOnceAndAnsweredInOrder(@TempDir Path folder) throws Exception {
    try (Garden garden = Garden.withLimits(folder)) {
      Person alice = garden.alice();
      Person bob = garden.bob();
      String room = garden.room(true);
      List<String> questions =
          Stream.generate(() -> alice.say(room, "!help vote")).limit(QUESTIONS).toList();
      String opening = alice.say(room, "!poll Where? | Library | Park");

      // The homeserver lets the card through some seconds before the native poll that belongs to
      // it.
      Seen card = bob.sees("the card", event -> event.isReplyTo(opening), PATIENCE);
      bob.react(room, card.id(), "2️⃣");
      String poll = alice
          .sees("a native poll", event -> event.type().equals(Person.POLL_START), PATIENCE)
          .id();
      alice.vote(room, poll, "1");
      alice.vote(room, poll, "2");

      assertThat(garden.answersIn(room))
          .filteredOn(answer -> questions.contains(answer.repliesTo()))
          .extracting(Seen::repliesTo)
          .containsExactlyElementsOf(questions);
      alice.askUntil(
          room,
          "!result #1",
          answer -> answer.body().contains("1. Library: none\n2. Park: 2 ballots"));
      assertThat(garden.bot().log()).doesNotContain("ERROR");
    }
  }
}
