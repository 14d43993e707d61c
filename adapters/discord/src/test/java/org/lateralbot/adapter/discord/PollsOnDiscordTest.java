package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeInteraction;
import org.lateralbot.adapter.discord.fake.FakePerson;
import org.lateralbot.adapter.discord.fake.Patience;

final class PollsOnDiscordTest {

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

  private String poll(Object... options) throws InterruptedException {
    JsonNode card = alice.gives("poll", options).answer();
    return card.get("id").asText();
  }

  private static String text(JsonNode message) {
    return Shown.text(Components.text(message));
  }

  private String cardOnce(String card, String part) throws InterruptedException {
    return text(bot.message(
        message -> message.get("id").asText().equals(card) && text(message).contains(part)));
  }

  @Test
  void aSlashCommandOpensAPollAndAButtonVotes() throws Exception {
    FakeInteraction opening = alice.gives("poll", "poll", "Where? | Library | Park", "for", "2d");
    String card = opening.answer().get("id").asText();

    assertThat(opening.isForThemAlone()).isFalse();
    assertThat(Components.labels(opening.answer()))
        .containsExactly("Library", "Park", "Result", "Take my ballot back");

    FakeInteraction vote = bob.presses(card, "Park");

    assertThat(text(vote.answer())).contains("your ballot: 2 Park. Counted.");
    assertThat(vote.isForThemAlone()).isTrue();
    assertThat(cardOnce(card, "Park: 1 ballot")).contains("Library: none");
  }

  @Test
  void theResultIsForTheOneWhoAsksAndABallotCanBeTakenBack() throws Exception {
    String card = poll("poll", "Where? | Library | Park");
    bob.presses(card, "Park").answer();

    FakeInteraction result = alice.presses(card, "Result");
    assertThat(text(result.answer())).contains("Ahead: 2 Park");
    assertThat(result.isForThemAlone()).isTrue();

    assertThat(text(bob.presses(card, "Take my ballot back").answer())).contains("#1");
    assertThat(text(alice.presses(card, "Result").answer())).doesNotContain("Ahead");
  }

  @Test
  void asManyOptionsAsAPollCanHaveAreButtons() throws Exception {
    List<String> options =
        IntStream.rangeClosed(1, 25).mapToObj(i -> "Place " + i).toList();
    String card = poll("poll", "Where? | " + String.join(" | ", options));
    assertThat(Components.labels(bot.discord.message(card).orElseThrow()))
        .startsWith(options.toArray(String[]::new))
        .hasSize(27);

    assertThat(text(bob.presses(card, "Place 25").answer())).contains("25 Place 25");
  }

  @Test
  void aRecordIsUploadedAsAFile() throws Exception {
    String card = poll("poll", "Where? | Library | Park");
    bob.presses(card, "Park").answer();
    alice.gives("close", "item", "#1").answer();

    JsonNode file = alice.gives("record", "item", "#1").answer().at("/attachments/0");
    assertThat(file.path("filename").asText()).isEqualTo("poll-1.txt");
    assertThat(new String(bot.discord.file(file.path("url").asText()), StandardCharsets.UTF_8))
        .contains("Where?", "Park");
  }

  @Test
  void aMenuChoosesSeveral() throws Exception {
    String card = poll("poll", "Which? | Library | Park | Online", "choose", "2");

    assertThat(text(bob.selects(card, "1", "3").answer())).contains("1 Library", "3 Online");
    assertThat(cardOnce(card, "Online: 1 ballot")).contains("Park: none");
  }

  @Test
  void aFormPutsOptionsInOrder() throws Exception {
    String card = poll("poll", "Which first? | Library | Park | Online", "ranked", true);
    FakeInteraction asked = bob.presses(card, "Put in order");

    assertThat(asked.firstResponse().at("/data/title").asText()).isEqualTo("Your order");
    assertThat(asked.firstResponse().at("/data/components/0/content").asText()).contains("Library");
    assertThat(text(bob.submits(asked, Map.of(Form.FIELD, "3, 1")).answer()))
        .contains("3 Online", "1 Library");
  }

  @Test
  void aFormGivesPoints() throws Exception {
    String card = poll("poll", "How good? | Library | Park", "score", true);
    FakeInteraction asked = bob.presses(card, "Give points");

    assertThat(text(bob.submits(asked, Map.of(Form.FIELD, "1=5, 2=3")).answer()))
        .contains("Library", "5");
  }

  @Test
  void aBlockNeedsAReasonAndAgreeingNeedsNone() throws Exception {
    String card = poll("poll", "We buy the van", "consent", true);

    assertThat(text(bob.presses(card, "agree").answer())).contains("agree");
    FakeInteraction asked = alice.presses(card, "block");
    JsonNode field = asked.firstResponse().at("/data/components/1/component");
    assertThat(field.path("required").asBoolean(true)).isTrue();
    assertThat(text(alice.submits(asked, Map.of(Form.FIELD, "there is no ramp")).answer()))
        .contains("block", "there is no ramp");
  }

  @Test
  void aButtonWorksAfterARestart() throws Exception {
    String card = poll("poll", "Where? | Library | Park");

    bot.restart();

    assertThat(text(bob.presses(card, "Library").answer())).contains("Counted.");
    assertThat(cardOnce(card, "Library: 1 ballot")).contains("Park: none");
  }

  @Test
  void aSecretBallotLeavesNoTraceInTheRoom() throws Exception {
    String card = poll("poll", "Who leads? | Ann | Ben", "secret", true);
    FakeInteraction vote = bob.presses(card, "Ben");

    assertThat(vote.isForThemAlone()).isTrue();
    assertThat(text(vote.answer())).contains("2 Ben");
    assertThat(cardOnce(card, "1 ballot")).doesNotContain("bob");
  }

  @Test
  void aThreadBelongsToTheRoomOfItsChannel() throws Exception {
    String card = poll("poll", "Where? | Library | Park");
    bot.discord.opensThread(card);

    assertThat(text(bob.inThread(card).gives("vote", "ballot", "park").answer()))
        .contains("#1", "2 Park");
  }

  @Test
  void everyPressIsAcknowledgedAtOnceWhileTheStoreStalls() throws Exception {
    String card = poll("poll", "Where? | Library | Park");
    bot.stallStore(Duration.ofSeconds(2));

    FakeInteraction vote = bob.presses(card, "Park");

    assertThat(vote.acknowledgedAfter()).isLessThan(Duration.ofSeconds(1));
    assertThat(bob.presses(card, "Result").acknowledgedAfter()).isLessThan(Duration.ofSeconds(1));
    assertThat(text(vote.answer())).contains("Counted.");
  }

  @Test
  void whoMayManageMessagesModerates() throws Exception {
    String card = poll("poll", "Where? | Library | Park");
    FakePerson mia = bot.discord.joinsAsModerator("mia");

    assertThat(text(bob.gives("close", "item", "#1").answer()))
        .contains("Only the one who opened #1");
    mia.gives("close", "item", "#1").answer();

    JsonNode closed = bot.message(message ->
        message.get("id").asText().equals(card) && Components.labels(message).isEmpty());
    assertThat(text(closed)).contains("Where?");
  }

  @Test
  void whoMayNotManageMessagesInTheChannelDoesNotModerateThere() throws Exception {
    poll("poll", "Where? | Library | Park");
    FakePerson mia = bot.discord.joinsAsModerator("mia");
    bot.discord.forbidsModerating();

    assertThat(text(mia.gives("close", "item", "#1").answer()))
        .contains("Only the one who opened #1");
  }

  @Test
  void openPollsCompleteANumber() throws Exception {
    poll("poll", "Where? | Library | Park");
    JsonNode offered = Patience.until(
        () -> Optional.of(bob.completes("vote", "item", "item", "where").firstResponse())
            .map(response -> response.at("/data/choices"))
            .filter(choices -> !choices.isEmpty()));
    assertThat(offered.at("/0/name").asText()).contains("Where?");
    assertThat(offered.at("/0/value").asText()).isEqualTo("#1");
    assertThat(bob.completes("sign", "item", "item", "").firstResponse().at("/data/choices"))
        .isEmpty();
  }
}
