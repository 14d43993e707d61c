package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.adapter.discord.fake.Call;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakePerson;

/** What is asked in a private thread stays among those who are in it. */
final class PrivateThreadsOnDiscordTest {

  private BotOnDiscord bot;
  private FakePerson alice;
  private FakePerson bob;
  private FakePerson carol;

  @BeforeEach
  void start() {
    bot = new BotOnDiscord();
    alice = bot.discord.joins("alice");
    bob = bot.discord.joins("bob");
    carol = bot.discord.joins("carol");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private static String text(JsonNode message) {
    return Shown.text(Components.text(message));
  }

  private static String poll(FakePerson asker) throws InterruptedException {
    JsonNode card = asker.gives("poll", "poll", "Exclude X? | Yes | No").answer();
    return card.get("id").asText();
  }

  @Test
  void theResultIsToldThereAndNotInTheChannel() throws Exception {
    String thread = bot.discord.opensPrivateThread(alice, bob);
    String card = poll(alice.inThread(thread));
    assertThat(text(bob.inThread(thread).presses(card, "No").answer())).contains("Counted.");

    alice.inThread(thread).gives("close", "item", "#1").answer();

    JsonNode result = bot.message(message ->
        !message.get("id").asText().equals(card) && text(message).contains("No: 1 ballot"));
    assertThat(result.path("channel_id").asText()).isEqualTo(thread);
    assertThat(bot.discord.saidByBot())
        .noneMatch(message -> message.path("channel_id").asText().equals(FakeDiscord.ROOM));
  }

  @Test
  void whatIsAnnouncedIsAnnouncedThere() throws Exception {
    String thread = bot.discord.opensPrivateThread(alice, bob);
    JsonNode card = alice
        .inThread(thread)
        .gives("pledge", "promise", "I will speak up", "if", "2", "for", "30d")
        .answer();
    bob.inThread(thread).presses(card.get("id").asText(), "Sign").answer();

    Call announced = bot.discord.await("POST", "/channels/\\d+/messages");
    assertThat(announced.path()).isEqualTo("/channels/" + thread + "/messages");
  }

  @Test
  void whoIsInTheChannelOnlyNeitherSeesItNorVotes() throws Exception {
    String thread = bot.discord.opensPrivateThread(alice, bob);
    poll(alice.inThread(thread));

    assertThat(text(carol.gives("polls").answer())).doesNotContain("Exclude");
    assertThat(text(carol.gives("vote", "item", "#1", "ballot", "1").answer()))
        .doesNotContain("Counted");
    assertThat(text(bob.inThread(thread).gives("polls").answer())).contains("Exclude X?");
  }

  @Test
  void moderatorsOfTheChannelEndItOnlyIfTheyWereLetIn() throws Exception {
    FakePerson mia = bot.discord.joinsAsModerator("mia");
    String without = bot.discord.opensPrivateThread(alice);
    poll(alice.inThread(without));
    assertThat(text(mia.inThread(without).gives("close", "item", "#1").answer()))
        .contains("Only the one who opened #1");

    String with = bot.discord.opensPrivateThread(alice, mia);
    String card = poll(alice.inThread(with));
    mia.inThread(with).gives("close", "item", "#1").answer();
    bot.message(message ->
        message.get("id").asText().equals(card) && Components.labels(message).isEmpty());
  }

  @Test
  void thoseInAThreadThatTheBotWasNotLetIntoVoteThere() throws Exception {
    String thread = bot.discord.opensThreadBehindTheBotsBack(alice, bob);
    String card = poll(alice.inThread(thread));

    assertThat(text(bob.inThread(thread).presses(card, "Yes").answer())).contains("Counted.");
    assertThat(text(carol.gives("polls").answer())).doesNotContain("Exclude");
  }

  @Test
  void aThreadIsARoomOfItsOwnAfterARestartToo() throws Exception {
    String thread = bot.discord.opensPrivateThread(alice, bob);
    String card = poll(alice.inThread(thread));
    bot.restart();

    assertThat(text(bob.inThread(thread).presses(card, "No").answer())).contains("Counted.");
  }
}
