package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lateralbot.adapter.store.DeadlineTask;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.config.Composition.Surroundings;
import org.lateralbot.config.watch.Metrics;
import org.lateralbot.config.watch.Part;
import org.lateralbot.config.watch.Parts;
import org.lateralbot.config.watch.WatchServer;
import org.lateralbot.core.Lateral;
import org.lateralbot.core.Stores;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the bot on the networks that the settings name, until the system ends the program. */
final class Service {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Settings settings;
  private final Path data;
  private final InstantSource clock = InstantSource.system();

  private Service(Settings settings, Path data) {
    this.settings = settings;
    this.data = data;
  }

  /**
   * Returns once the program has been told to stop and everything is closed.
   *
   * @throws org.lateralbot.core.chat.LoginRefusedException if a network does not let the bot in
   */
  static void run(Settings settings, Path data) throws StartRefusedException {
    Logging.tellOfTheService();
    new Service(settings, data).run();
  }

  private void run() throws StartRefusedException {
    try (StopSignal signal = new StopSignal();
        Answers answers = Answers.begin(settings, data);
        SqlStore store = Opening.store(settings, data);
        Metrics metrics = new Metrics()) {
      Stores stores = store.stores();
      metrics.watch(stores.outbox());
      store.onCommit(metrics.commitTimer());
      CompletableFuture<Lateral> bot = new CompletableFuture<>();
      List<ChatPlatform> networks = networks(store.leases(), metrics, bot::join);
      try (Platforms platforms = new Platforms(networks);
          WatchServer watch = watch(parts(networks, platforms, stores), metrics);
          Composition composition = Composition.of(
              settings,
              data,
              answers,
              store,
              new Surroundings(platforms, clock, true, metrics.ballotCounter()))) {
        bot.complete(composition.lateral());
        CompletableFuture<Void> stop = new CompletableFuture<>();
        signal.onStop(() -> stop.complete(null));
        if (watch != null) {
          LOG.info("health and figures are told at port {} of this machine", watch.port());
        }
        serve(platforms, composition.lateral(), store, stop);
      }
    }
  }

  private List<ChatPlatform> networks(Leases leases, Metrics metrics, Supplier<Lateral> bot) {
    return settings.networks().stream()
        .map(network -> metrics.counting(new LeasedPlatform(
            leases, () -> network.open(settings, data, clock, bot), System::nanoTime)))
        .toList();
  }

  private List<Part> parts(List<ChatPlatform> networks, Platforms platforms, Stores stores) {
    List<Part> parts = new ArrayList<>(networks.stream().map(Parts::network).toList());
    parts.add(Parts.store(stores.transactions(), stores.inbox()));
    parts.add(Parts.announcements(stores.outbox(), platforms::speaksTo, clock));
    return parts;
  }

  /** Null if the operator wants nothing to listen. */
  private @Nullable WatchServer watch(List<Part> parts, Metrics metrics)
      throws StartRefusedException {
    if (settings.upkeep().healthPort().isEmpty()) {
      return null;
    }
    int port = settings.upkeep().healthPort().get();
    try {
      return WatchServer.open(port, parts, metrics::text);
    } catch (IOException taken) {
      throw new StartRefusedException(
          "health.port " + port + " cannot be listened at: " + taken.getMessage(), taken);
    }
  }

  private void serve(
      Platforms platforms, Lateral lateral, SqlStore store, CompletableFuture<Void> stop) {
    try (DeadlineTask deadlines = store.deadlines(clock, PAUSE, lateral.watcher()::tick)) {
      deadlines.start();
      CompletableFuture<Void> served = platforms.connect(lateral.bot()).thenCompose(connected -> {
        // A network that is closed before it was ever connected lets go of who waited for it, too.
        if (!stop.isDone()) {
          LOG.info("connected to {}", platforms.name());
        }
        return stop;
      });
      Platforms.await(CompletableFuture.anyOf(served, stop));
    } finally {
      platforms.close();
    }
  }
}
