package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.adapter.discord.fake.Call;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakeInteraction;
import org.lateralbot.adapter.discord.fake.FakePerson;

final class TalkOnDiscordTest {

  private BotOnDiscord bot;
  private FakePerson alice;
  private FakePerson bob;

  @BeforeEach
  void start() {
    bot = new BotOnDiscord();
    alice = bot.discord.joins("alice");
    bob = bot.discord.joins("bob");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private static String text(JsonNode message) {
    return Shown.text(Components.text(message));
  }

  @Test
  void aMentionIsAnsweredWithButtonsForMore() throws Exception {
    alice.says(FakeDiscord.MENTION + " why share?");
    JsonNode answer = bot.said("Right to Share");

    assertThat(answer.at("/message_reference/message_id").asText()).isNotEmpty();
    assertThat(Components.labels(answer)).contains("More", "In practice", "Source");

    bot.restart();
    FakeInteraction more = bob.presses(answer.get("id").asText(), "In practice");
    assertThat(text(more.answer())).contains("In practice");
    assertThat(more.isForThemAlone()).isTrue();
  }

  @Test
  void whatDoesNotMentionTheBotIsNotAnswered() throws Exception {
    alice.says("why share?");
    alice.says(FakeDiscord.MENTION + " transparency?");
    bot.said("Transparency");

    assertThat(bot.discord.saidByBot()).hasSize(1);
  }

  @Test
  void aDirectMessageIsAnsweredThere() throws Exception {
    alice.directly().says("why share?");

    JsonNode answer = bot.said("Right to Share");
    assertThat(answer.path("channel_id").asText()).isNotEqualTo(FakeDiscord.ROOM);
  }

  @Test
  void principlesAreCompletedByTitle() throws Exception {
    JsonNode offered = alice
        .completes("principle", "principle", "principle", "right")
        .firstResponse()
        .at("/data/choices");

    assertThat(offered).hasSize(1);
    assertThat(offered.at("/0/name").asText()).isEqualTo("Right to Share");
    assertThat(offered.at("/0/value").asText()).isEqualTo("share");
  }

  @Test
  void aPledgeIsSignedWithANumberOfOnesOwnAndWithdrawn() throws Exception {
    JsonNode card = alice
        .gives("pledge", "promise", "I will bring tea", "if", "3", "for", "30d")
        .answer();
    String id = card.get("id").asText();
    assertThat(Components.labels(card))
        .containsExactly("Sign", "Sign with a number of my own", "Take my signature back");

    FakeInteraction asked = bob.presses(id, "Sign with a number of my own");
    assertThat(text(bob.submits(asked, Map.of(Form.FIELD, "2")).answer()))
        .contains("You signed #1");
    assertThat(text(bob.presses(id, "Take my signature back").answer())).contains("#1");
  }

  @Test
  void examplesAreSlashCommands() throws Exception {
    FakeInteraction help = alice.gives("help", "command", "vote");

    assertThat(text(help.answer())).contains("/vote item:#7 ballot:2");
    assertThat(help.isForThemAlone()).isTrue();
  }

  @Test
  void aboutTellsWhoRunsItAndHowToLetItInElsewhere() throws Exception {
    assertThat(text(alice.gives("about").answer()))
        .contains("Garden co-op", "tech@garden.example")
        .contains("https://discord.com/oauth2/authorize?client_id=900000000000000001"
            + "&scope=bot+applications.commands&permissions=274878024704");
  }

  @Test
  void nothingItSaysNotifiesAnybody() throws Exception {
    alice.says(FakeDiscord.MENTION + " why share?");
    bot.said("Right to Share");
    alice.gives("poll", "poll", "@everyone? | <@" + bob.id() + "> | no").answer();

    assertThat(bot.discord.calls())
        .filteredOn(call -> call.path().matches("/channels/\\d+/messages|/webhooks/.*"))
        .isNotEmpty()
        .allSatisfy(TalkOnDiscordTest::mentionsNobody);
    assertThat(bot.discord.calls("POST", "/channels/\\d+/messages"))
        .allMatch(call -> (call.body().path("flags").asInt() & 1 << 12) != 0);
  }

  private static void mentionsNobody(Call call) {
    JsonNode allowed = call.body().path("allowed_mentions");
    assertThat(allowed.path("parse")).isEmpty();
    assertThat(allowed.path("users")).isEmpty();
    assertThat(allowed.path("roles")).isEmpty();
    assertThat(allowed.path("replied_user").asBoolean()).isFalse();
  }
}
