package org.lateralbot.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.FakePerson;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.NetworkForTests;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.CommandCatalogue;

/** Discord for the contract that every network is held to. */
final class DiscordNetwork implements NetworkForTests {

  private final FakeDiscord discord = new FakeDiscord();
  private final FakePerson alice = discord.joins("alice");
  private final DiscordPlatform platform = another();

  FakeDiscord discord() {
    return discord;
  }

  DiscordPlatform another() {
    return new DiscordPlatform(
        new DiscordOptions(FakeDiscord.TOKEN, ShardRange.WHOLE, discord.address()),
        new Vocabulary(() -> new CommandCatalogue(List.of()), () -> {
          throw new IllegalStateException("nothing is completed here");
        }),
        InstantSource.system());
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public RoomId room() {
    return new RoomId("discord", FakeDiscord.ROOM);
  }

  @Override
  public PersonId alice() {
    return new PersonId("discord", alice.id());
  }

  @Override
  public PersonId stranger() {
    return new PersonId("discord", discord.stranger());
  }

  @Override
  public String mention() {
    return FakeDiscord.MENTION;
  }

  @Override
  public boolean hearsEverything() {
    return false;
  }

  @Override
  public void says(String text) {
    alice.says(addressed(text));
  }

  @Override
  public void replies(MessageId to, String text) {
    alice.replies(to.value().replaceFirst(".*/", ""), addressed(text));
  }

  private static String addressed(String text) {
    return text.contains(FakeDiscord.MENTION) ? text : FakeDiscord.MENTION + " " + text;
  }

  @Override
  public void saysDirectly(String text) {
    alice.directly().says(text);
  }

  @Override
  public List<Seen> seen() {
    return discord.saidByBot().stream().map(this::seen).toList();
  }

  private Seen seen(JsonNode message) {
    String channel = message.path("channel_id").asText();
    Optional<MessageId> replyTo = Optional.of(
            message.at("/message_reference/message_id").asText())
        .filter(id -> !id.isEmpty())
        .map(id -> new MessageId("discord", channel + "/" + id));
    return new Seen(
        channel.equals(FakeDiscord.ROOM) ? Optional.empty() : Optional.of(alice()),
        replyTo,
        Shown.text(discord, message));
  }

  @Override
  public void close() {
    discord.close();
  }
}
