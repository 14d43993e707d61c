package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.adapter.discord.fake.Call;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakeInteraction;
import org.lateralbot.adapter.discord.fake.FakePerson;
import org.lateralbot.adapter.discord.fake.Patience;
import org.lateralbot.adapter.discord.fake.Responses;

/** Discord fails in the ways in which it fails, and what the bot says arrives once all the same. */
final class FaultsOnDiscordTest {

  private static final String POST = "POST";
  private static final String MESSAGES = "/channels/\\d+/messages";
  private static final String CALLBACK = "/interactions/.*/callback";

  private BotOnDiscord bot;
  private FakePerson alice;

  @BeforeEach
  void start() {
    bot = new BotOnDiscord();
    alice = bot.discord.joins("alice");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void nextMessageGets(MockResponse... responses) {
    for (MockResponse response : responses) {
      bot.discord.faults().instead(POST, MESSAGES, response);
    }
  }

  /** The bot is asked, and tries so often to answer. */
  private List<Call> attemptsToAnswer(int expected) throws InterruptedException {
    alice.says(FakeDiscord.MENTION + " why share?");
    List<Call> attempts = Patience.until(() ->
        Optional.of(bot.discord.calls(POST, MESSAGES)).filter(calls -> calls.size() == expected));
    assertThat(bot.said("Right to Share")).isNotNull();
    assertThat(bot.discord.saidByBot()).hasSize(1);
    return attempts;
  }

  private static Duration between(Call one, Call other) {
    return Duration.ofNanos(other.nanos() - one.nanos());
  }

  private void waitsASecondAndSendsOnce() throws InterruptedException {
    List<Call> attempts = attemptsToAnswer(2);

    assertThat(attempts).extracting(Call::status).containsExactly(429, 200);
    assertThat(between(attempts.get(0), attempts.get(1))).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void waitsWhereOneRouteIsAskedTooOften() throws Exception {
    nextMessageGets(Responses.routeLimited(1));
    waitsASecondAndSendsOnce();
  }

  @Test
  void waitsWhereOthersAskTooMuchOfTheSame() throws Exception {
    nextMessageGets(Responses.sharedLimited(1));
    waitsASecondAndSendsOnce();
  }

  @Test
  void waitsWhereItAsksTooOftenInAllButAcknowledgesMeanwhile() throws Exception {
    nextMessageGets(Responses.globallyLimited(2));
    alice.says(FakeDiscord.MENTION + " why share?");
    Call limited = bot.discord.await(call -> call.status() == 429);

    FakeInteraction command = alice.gives("about");
    assertThat(command.acknowledgedAfter()).isLessThan(Duration.ofSeconds(1));
    bot.said("Right to Share");
    Call sent = bot.discord.await(call -> call.is(POST, MESSAGES) && call.status() == 200);
    assertThat(between(limited, sent)).isGreaterThan(Duration.ofMillis(1_900));
  }

  @Test
  void triesAgainWhileDiscordIsOutOfOrder() throws Exception {
    nextMessageGets(Responses.status(502), Responses.status(503));

    assertThat(attemptsToAnswer(3)).extracting(Call::status).containsExactly(502, 503, 200);
  }

  @Test
  void saysNothingTwiceThoughTheReplyWasCutAfterSending() throws Exception {
    bot.discord.faults().cutAfter(POST, MESSAGES);

    List<Call> attempts = attemptsToAnswer(2);
    assertThat(attempts).allMatch(call -> call.status() == 200);
    assertThat(attempts)
        .allMatch(call -> call.body().path("enforce_nonce").asBoolean())
        .extracting(call -> call.body().path("nonce").asText())
        .containsOnly(attempts.get(0).body().path("nonce").asText());
  }

  @Test
  void answersThoughTheReplyToItsAcknowledgementWasCut() throws Exception {
    bot.discord.faults().cutAfter(POST, CALLBACK);
    FakeInteraction command = alice.gives("about");

    assertThat(Components.text(command.answer())).contains("Garden co");
    assertThat(bot.discord.calls(POST, CALLBACK))
        .extracting(Call::status)
        .containsExactly(200, 400);
  }

  @Test
  void answersDirectlyWhereDiscordTakesNoAnswerToTheCommandAnyMore() throws Exception {
    bot.discord
        .faults()
        .instead(POST, CALLBACK, Responses.error(404, 10062, "Unknown interaction"));
    alice.gives("about");

    JsonNode answer = bot.said("Garden co");
    assertThat(answer.path("channel_id").asText()).isNotEqualTo(FakeDiscord.ROOM);
  }

  @Test
  void aCardThatCouldNotBeEditedIsEditedLater() throws Exception {
    String card = alice
        .gives("poll", "poll", "Where? | Library | Park")
        .answer()
        .get("id")
        .asText();
    bot.discord.faults().instead("PATCH", MESSAGES + "/" + card, Responses.status(500));
    alice.presses(card, "Park").answer();
    bot.discord.await(call -> call.status() == 500);

    alice.presses(card, "Library").answer();
    Patience.until(() -> Optional.of(Components.text(bot.discord.message(card).orElseThrow()))
        .filter(text -> text.contains("Library: 1 ballot")));
  }
}
