package org.lateralbot.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lateralbot.adapter.discord.fake.Components;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.Patience;
import org.lateralbot.core.Choices;
import org.lateralbot.core.Lateral;
import org.lateralbot.core.Ports;
import org.lateralbot.core.Stores;
import org.lateralbot.core.Threads;
import org.lateralbot.core.WordFinder;
import org.lateralbot.core.command.CommandForm;
import org.lateralbot.core.deadline.InMemoryOutbox;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.item.InMemoryItemStore;
import org.lateralbot.core.pledge.InMemoryPledgeStore;
import org.lateralbot.core.poll.InMemoryPollStore;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Entries;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.room.command.About;
import org.lateralbot.core.store.InMemoryInbox;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.Transactions;

/** The whole bot on the fake Discord, its stores in memory; it can be stopped and started again. */
final class BotOnDiscord implements AutoCloseable {

  private static final long TO_FINISH_SECONDS = 5;

  final FakeDiscord discord = new FakeDiscord();
  private final Stall stall = new Stall();
  private final Stores stores = stores(stall);
  private Running running = start();

  private record Running(DiscordPlatform platform, ExecutorService works) {

    /** What has begun comes to its end first, as when the program is told to stop. */
    void stop() {
      works.shutdown();
      try {
        if (!works.awaitTermination(TO_FINISH_SECONDS, TimeUnit.SECONDS)) {
          works.shutdownNow();
        }
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
      platform.close();
    }
  }

  private Running start() {
    ExecutorService works = Executors.newSingleThreadExecutor();
    CompletableFuture<Lateral> bot = new CompletableFuture<>();
    DiscordPlatform platform = new DiscordPlatform(
        new DiscordOptions(FakeDiscord.TOKEN, ShardRange.WHOLE, discord.address()),
        new Vocabulary(() -> bot.join().commands(), () -> bot.join().completions()),
        InstantSource.system());
    PrincipleCatalogue catalogue = catalogue();
    Ports ports = new Ports(
        platform,
        stores,
        catalogue,
        new WordFinder(catalogue),
        InstantSource.system(),
        network -> new Threads(
            works,
            works,
            (delay, work) -> CompletableFuture.delayedExecutor(
                    delay.toMillis(), TimeUnit.MILLISECONDS, works)
                .execute(work)),
        new VoterKeys(new byte[VoterKeys.KEY_LENGTH]),
        () -> {});
    Lateral lateral = Lateral.of(ports, choices(bot::join));
    bot.complete(lateral);
    platform.start(lateral.bot());
    return new Running(platform, works);
  }

  private static PrincipleCatalogue catalogue() {
    return new PrincipleCatalogue(List.of(new Edition(
        Locale.ENGLISH,
        List.of(
            Entries.entry("transparency", 1, "Transparency", List.of("openness")),
            Entries.entry("share", 2, "Right to Share", List.of("sharing"))),
        List.of())));
  }

  private static Choices choices(Supplier<Lateral> bot) {
    return new Choices(
        "lateral",
        "!",
        List.of(Locale.ENGLISH),
        new RoomSettings(
            OpenAccess.EVERYONE, ZoneOffset.UTC, Locale.ENGLISH, true, Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Duration.ofDays(28),
        Retention.USUAL,
        new About(
            Optional.of("Garden co-op"),
            Optional.of("tech@garden.example"),
            "1.0",
            Optional.empty(),
            () -> "words"),
        Map.of(
            DiscordPlatform.NAME, CommandForm.slash(() -> bot.get().commands().specs())));
  }

  private static Stores stores(Stall stall) {
    InMemoryInbox inbox = new InMemoryInbox();
    InMemoryOutbox outbox = new InMemoryOutbox();
    InMemoryItemStore items = new InMemoryItemStore();
    InMemoryRoomStore rooms = new InMemoryRoomStore();
    InMemoryPollStore polls = new InMemoryPollStore();
    InMemoryPledgeStore pledges = new InMemoryPledgeStore();
    Transactions transactions =
        new InMemoryTransactions(inbox, outbox, items, rooms, polls, pledges);
    return new Stores(stall.before(transactions), inbox, outbox, items, rooms, polls, pledges);
  }

  /** From now on every transaction takes this long to begin. */
  void stallStore(Duration duration) {
    stall.last(duration);
  }

  void restart() {
    running.stop();
    running = start();
  }

  /** The first message of the bot that says this, once it does. */
  JsonNode said(String part) throws InterruptedException {
    return message(message -> Components.text(message).contains(part));
  }

  JsonNode message(Predicate<JsonNode> wanted) throws InterruptedException {
    return Patience.until(() -> discord.saidByBot().stream().filter(wanted).findFirst());
  }

  @Override
  public void close() {
    running.stop();
    discord.close();
  }
}
