package org.lateralbot.config;

import java.util.Optional;
import org.lateralbot.adapter.discord.DiscordOptions;
import org.lateralbot.adapter.discord.DiscordPlatform;
import org.lateralbot.adapter.discord.ShardRange;
import org.lateralbot.adapter.discord.Vocabulary;

/** The part of the settings that sets up Discord. */
final class DiscordSection {

  private DiscordSection() {}

  static Optional<Network> read(SettingsFile file) {
    Optional<String> token = file.secret("discord.token");
    ShardRange shards = file.value("discord.shards", ShardRange::read, "something like 0-3/16")
        .orElse(ShardRange.WHOLE);
    Optional<String> api = file.value("discord.api", DiscordSection::address, "a http address");
    return token
        .map(secret -> api.map(address -> new DiscordOptions(secret, shards, address))
            .orElseGet(() -> new DiscordOptions(secret, shards)))
        .map(DiscordSection::network);
  }

  private static Network network(DiscordOptions options) {
    return (settings, data, clock, bot) -> new DiscordPlatform(
        options, new Vocabulary(() -> bot.get().commands(), () -> bot.get().completions()), clock);
  }

  private static Optional<String> address(String text) {
    return text.matches("https?://.+/") ? Optional.of(text) : Optional.empty();
  }
}
