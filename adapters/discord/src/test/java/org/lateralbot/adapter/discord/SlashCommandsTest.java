package org.lateralbot.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Completion;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;

final class SlashCommandsTest {

  private static final CommandSpec VOTE = CommandSpec.named("vote")
      .taking(Parameter.itemOrImplied(), Parameter.text("ballot"))
      .onlyInSharedRooms();
  private static final CommandSpec POLL = CommandSpec.named("poll")
      .taking(Parameter.text("poll"))
      .with(
          Flag.of("for", Flag.Value.DURATION),
          Flag.of("hidden", Flag.Value.NONE),
          Flag.of("about", Flag.Value.WORDS).completedBy(Completion.PRINCIPLES));

  private final FakeDiscord discord = new FakeDiscord();

  @AfterEach
  void stop() {
    discord.close();
  }

  private void register(CommandSpec... specs) throws InterruptedException {
    DiscordOptions options =
        new DiscordOptions(FakeDiscord.TOKEN, ShardRange.WHOLE, discord.address());
    Login login = new Login(1);
    try (Connection connection = Connection.open(options, Backoff.USUAL, List.of(login))) {
      login.await();
      JDA shard = connection.shards().getShards().get(0);
      CommandRegistration.run(shard, SlashCommands.of(List.of(specs)));
    }
  }

  private int registrations() {
    return discord.calls("PUT", "/applications/\\d+/commands").size();
  }

  @Test
  void registersCommandsOnceAndAgainOnlyWhenTheyHaveChanged() throws Exception {
    register(VOTE, POLL);
    register(POLL, VOTE);
    assertThat(registrations()).isEqualTo(1);

    register(VOTE, POLL.with(Flag.of("for", Flag.Value.DURATION)));
    assertThat(registrations()).isEqualTo(2);
  }

  @Test
  void explainsThemInEveryLanguageAndPutsWhatMustBeFilledInFirst() throws Exception {
    register(VOTE, POLL);

    JsonNode vote = discord.command("vote").orElseThrow();
    assertThat(vote.at("/description").asText())
        .isEqualTo("cast your ballot; a later one replaces it");
    List<String> languages = new ArrayList<>();
    vote.path("description_localizations").fieldNames().forEachRemaining(languages::add);
    assertThat(languages)
        .containsExactlyInAnyOrder("de", "es-ES", "es-419", "fr", "it", "nl", "pt-BR");
    assertThat(vote.at("/options/0/name").asText()).isEqualTo("ballot");
    assertThat(vote.at("/options/0/required").asBoolean()).isTrue();
    assertThat(vote.at("/options/1/autocomplete").asBoolean()).isTrue();
  }

  @Test
  void writesASlashCommandAsTheLineThatSaysTheSame() {
    Map<String, String> vote = Map.of("item", "7", "ballot", "Park | Library");
    Map<String, String> poll = Map.of(
        "poll",
        "Where? | Here | There",
        "for",
        "2d 3h",
        "hidden",
        "true",
        "about",
        "right to share");

    assertThat(CommandLines.of(VOTE, vote::get)).isEqualTo("vote #7 Park | Library");
    assertThat(CommandLines.of(POLL, poll::get))
        .isEqualTo("poll Where? | Here | There --for 2d 3h --hidden --about \"right to share\"");
    assertThat(CommandLines.of(POLL, Map.of("poll", "Where?", "hidden", "false")::get))
        .isEqualTo("poll Where?");
  }
}
