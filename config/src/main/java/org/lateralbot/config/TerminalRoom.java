package org.lateralbot.config;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.lateralbot.adapter.store.DeadlineTask;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.terminal.Screen;
import org.lateralbot.adapter.terminal.TerminalClock;
import org.lateralbot.adapter.terminal.TerminalOptions;
import org.lateralbot.adapter.terminal.TerminalPlatform;
import org.lateralbot.adapter.terminal.TerminalWorld;
import org.lateralbot.config.Composition.Surroundings;
import org.lateralbot.core.Lateral;

/** Runs the bot with a room in the terminal or in a pipe, until the input ends. */
final class TerminalRoom {

  private static final String WORLD = "terminal.properties";
  private static final String FILES = "files";
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final String SPEAKER = "you";
  private static final String ROOM = "commons";

  private TerminalRoom() {}

  static void open(Settings settings, Path data, boolean json) throws Exception {
    try (StopSignal signal = new StopSignal();
        Answers answers = Answers.begin(settings, data);
        SqlStore store = Opening.store(settings, data);
        TerminalWorld world = world(data)) {
      TerminalClock clock = new TerminalClock(InstantSource.system(), world);
      AtomicReference<List<String>> words = new AtomicReference<>(List.of());
      Optional<Screen> screen =
          json ? Optional.empty() : Screen.find(System.getenv("NO_COLOR") == null, words::get);
      try (TerminalPlatform platform =
              platform(settings, data.resolve(FILES), world, clock, screen, json);
          Composition composition = Composition.of(
              settings,
              data,
              answers,
              store,
              new Surroundings(platform, clock, screen.isPresent(), () -> {}))) {
        words.set(words(settings, composition.lateral()));
        signal.onStop(platform::close);
        run(platform, composition.lateral(), store, clock);
      }
    }
  }

  private static void run(
      TerminalPlatform platform, Lateral lateral, SqlStore store, TerminalClock clock) {
    Runnable lookNow = () -> lateral.watcher().tick().toCompletableFuture().join();
    platform.onTimeMoved(lookNow);
    lookNow.run();
    try (DeadlineTask deadlines = store.deadlines(clock, PAUSE, lookNow)) {
      deadlines.start();
      platform.start(lateral.bot());
      platform.awaitEnd();
    }
  }

  private static TerminalWorld world(Path data) throws StartRefusedException {
    Path file = data.resolve(WORLD);
    try {
      return TerminalWorld.open(file);
    } catch (IOException unusable) {
      throw new StartRefusedException(file + " cannot be used: " + unusable.getMessage(), unusable);
    }
  }

  private static TerminalPlatform platform(
      Settings settings,
      Path files,
      TerminalWorld world,
      TerminalClock clock,
      Optional<Screen> screen,
      boolean json) {
    TerminalOptions options = new TerminalOptions(
        settings.botName(), SPEAKER, ROOM, settings.roomDefaults().language(), files);
    return screen
        .map(found -> TerminalPlatform.onScreen(options, world, clock, found))
        .orElseGet(() -> TerminalPlatform.inPipe(
            options, world, clock, System.in, new FileOutputStream(FileDescriptor.out), json));
  }

  private static List<String> words(Settings settings, Lateral lateral) {
    return lateral.commands().specs().stream()
        .map(spec -> settings.prefix() + spec.name())
        .toList();
  }
}
