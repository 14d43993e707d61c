package org.lateralbot.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.lateralbot.adapter.discord.DiscordPlatform;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.core.Choices;
import org.lateralbot.core.Lateral;
import org.lateralbot.core.Ports;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.command.CommandCatalogue;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.principles.PrincipleFinder;
import org.lateralbot.core.room.command.About;

/** Builds the bot from its settings around one network. */
final class Composition implements AutoCloseable {

  private final Lateral lateral;
  private final NetworkThreads threads;

  /**
   * What is not the same for a room in the terminal and for a service.
   *
   * @param platform where the bot speaks
   * @param limited whether the usual quotas hold where the settings name none
   * @param ballotCounter run for every ballot that is put on record
   */
  record Surroundings(
      ChatPlatform platform, InstantSource clock, boolean limited, Runnable ballotCounter) {}

  private Composition(Lateral lateral, NetworkThreads threads) {
    this.lateral = lateral;
    this.threads = threads;
  }

  /**
   * Builds everything around a network; nothing is heard or said yet.
   *
   * @param answers stays open until this is closed
   */
  static Composition of(
      Settings settings, Path data, Answers answers, SqlStore store, Surroundings around)
      throws StartRefusedException {
    PrincipleFinder finder = answers.finder();
    VoterKeys keys = Opening.voterKeys(data, store);
    NetworkThreads threads = new NetworkThreads();
    Ports ports = new Ports(
        around.platform(),
        store.stores(),
        answers.catalogue(),
        finder,
        around.clock(),
        threads,
        keys,
        around.ballotCounter());
    CompletableFuture<CommandCatalogue> commands = new CompletableFuture<>();
    Lateral lateral =
        Lateral.of(ports, choices(settings, finder, around.limited(), commands::join));
    commands.complete(lateral.commands());
    return new Composition(lateral, threads);
  }

  private static Choices choices(
      Settings settings,
      PrincipleFinder finder,
      boolean limited,
      Supplier<CommandCatalogue> commands) {
    return new Choices(
        settings.botName(),
        settings.prefix(),
        Languages.ALL,
        settings.roomDefaults(),
        settings
            .questions()
            .or(() -> limited ? Optional.of(Settings.USUAL_QUESTIONS) : Optional.empty()),
        settings
            .openings()
            .or(() -> limited ? Optional.of(Settings.USUAL_OPENINGS) : Optional.empty()),
        settings.askWhetherKept(),
        settings.retention(),
        new About(
            settings.operator(),
            settings.contact(),
            Version.current(),
            settings.source(),
            finder::method),
        Map.of(DiscordPlatform.NAME, CommandForm.slash(() -> commands.get().specs())));
  }

  Lateral lateral() {
    return lateral;
  }

  /** Lets the works that have begun come to their end, first of rooms, then of networks. */
  @Override
  public void close() {
    threads.close();
  }
}
