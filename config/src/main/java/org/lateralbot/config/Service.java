package org.lateralbot.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.lateralbot.adapter.store.DeadlineTask;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.core.Lateral;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the bot on the networks that the settings name, until the system ends the program. */
final class Service {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private Service() {}

  /**
   * Returns once the program has been told to stop and everything is closed.
   *
   * @throws org.lateralbot.core.chat.LoginRefusedException if a network does not let the bot in
   */
  static void run(Settings settings, Path data) throws StartRefusedException {
    InstantSource clock = InstantSource.system();
    try (StopSignal signal = new StopSignal();
        SqlStore store = Opening.store(data);
        Platforms platforms = Platforms.open(settings, data, clock);
        Composition composition = Composition.of(settings, data, store, platforms, clock, true)) {
      CompletableFuture<Void> stop = new CompletableFuture<>();
      signal.onStop(() -> stop.complete(null));
      serve(platforms, composition.lateral(), store, clock, stop);
    }
  }

  private static void serve(
      Platforms platforms,
      Lateral lateral,
      SqlStore store,
      InstantSource clock,
      CompletableFuture<Void> stop) {
    try (DeadlineTask deadlines = store.deadlines(clock, PAUSE, lateral.watcher()::tick)) {
      deadlines.start();
      CompletableFuture<Void> served = platforms.connect(lateral.bot()).thenCompose(connected -> {
        LOG.info("connected to {}", platforms.name());
        return stop;
      });
      Platforms.await(CompletableFuture.anyOf(served, stop));
    } finally {
      platforms.close();
    }
  }
}
