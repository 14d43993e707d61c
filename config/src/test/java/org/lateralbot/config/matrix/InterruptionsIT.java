package org.lateralbot.config.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot and the homeserver stop and die while people go on. Everything said to the bot is handled
 * exactly once: one answer to each question, each vote counted.
 */
@Tag("homeserver")
class InterruptionsIT {

  private static final int QUESTIONS = 150;
  private static final int VOTES = 150;
  private static final int KILLS = 10;
  private static final Duration TO_CATCH_UP = Duration.ofMinutes(2);

  private Garden garden;
  private Person alice;
  private Person bob;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    garden = Garden.open(folder);
    alice = garden.alice();
    bob = garden.bob();
  }

  @AfterEach
  void close() {
    garden.close();
  }

  /** What people say in a room, and what must come of it. */
  private final class Talk {

    private final String room;
    private final String poll;
    private final List<CompletableFuture<JsonNode>> questions = new ArrayList<>();
    private final List<CompletableFuture<JsonNode>> votes = new ArrayList<>();

    Talk(boolean encrypted) {
      this.room = garden.room(encrypted);
      alice.ask(room, "!poll Where? | Library | Park");
      this.poll = alice
          .sees(
              "a native poll",
              event -> event.room().equals(room) && event.type().equals(Person.POLL_START))
          .id();
    }

    /** Alice asks and bob votes, in turns; the last vote is for the park. */
    void say(int questionsMore, int votesMore) {
      for (int i = 1; i <= Math.max(questionsMore, votesMore); i++) {
        if (i <= questionsMore) {
          questions.add(alice.beginToSay(room, "!help vote"));
        }
        if (i <= votesMore) {
          votes.add(bob.beginToVote(room, poll, votesMore - i == 0 ? "2" : "1"));
        }
      }
    }

    void awaitSaid() {
      questions.forEach(People::await);
      votes.forEach(People::await);
    }

    void awaitHandledOnce() {
      for (CompletableFuture<JsonNode> question : questions) {
        String asked = People.await(question).asText();
        alice.sees("an answer", event -> event.isReplyTo(asked), TO_CATCH_UP);
      }
      // By now whatever came twice would have come: answers leave in the order of the questions.
      alice.askUntil(room, "!result #1", answer -> answer.body().contains("2. Park: 1 ballot"));
      Map<String, Integer> answers = new HashMap<>();
      garden.answersIn(room).forEach(event -> answers.merge(event.repliesTo(), 1, Integer::sum));
      assertThat(questions)
          .allSatisfy(
              question -> assertThat(answers).containsEntry(question.join().asText(), 1));
      assertThat(alice.seen(room)).noneMatch(Seen::undecryptable);
      assertThat(alice.seen(room).get(alice.seen(room).size() - 1).body())
          .contains("1. Library: none");
    }
  }

  /** In both kinds of rooms at the same time. */
  private List<Talk> talks() {
    return List.of(new Talk(false), new Talk(true));
  }

  @Test
  void whatIsSaidWhileTheBotIsStoppedIsHandledOnce() throws Exception {
    List<Talk> talks = talks();
    assertThat(garden.bot().terminate()).isLessThan(Duration.ofSeconds(10));

    talks.forEach(talk -> talk.say(QUESTIONS, VOTES));
    talks.forEach(Talk::awaitSaid);
    garden.bot().start();

    talks.forEach(Talk::awaitHandledOnce);
  }

  @Test
  void whatIsSaidWhileTheBotIsKilledAgainAndAgainIsHandledOnce() throws Exception {
    Random random = new Random(1);
    List<Talk> talks = talks();
    for (int kill = 1; kill <= KILLS; kill++) {
      talks.forEach(talk -> talk.say(6, 6));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(600));
      garden.bot().kill();
      talks.forEach(talk -> talk.say(3, 3));
      garden.bot().start();
    }
    talks.forEach(Talk::awaitHandledOnce);
  }

  @Test
  void whatIsSaidWhileTheHomeserverIsRestartedIsHandledOnce() throws Exception {
    List<Talk> talks = talks();
    talks.forEach(talk -> talk.say(20, 20));
    TimeUnit.MILLISECONDS.sleep(300);
    garden.homeserver().stop();
    TimeUnit.SECONDS.sleep(3);
    garden.homeserver().start();
    talks.forEach(talk -> talk.say(10, 10));

    talks.forEach(Talk::awaitHandledOnce);
  }
}
