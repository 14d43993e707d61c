package org.lateralbot.config.benchmark;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.core.Choices;
import org.lateralbot.core.Lateral;
import org.lateralbot.core.Ports;
import org.lateralbot.core.Threads;
import org.lateralbot.core.WordFinder;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.Room;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Entries;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.room.command.About;

/** The whole bot on a store, on a network in memory that takes everything at once. */
final class LoadedBot implements AutoCloseable {

  private static final int AT_ONCE = 16;

  private final ExecutorService handling = Executors.newFixedThreadPool(AT_ONCE);
  private final ExecutorService sending = Executors.newFixedThreadPool(AT_ONCE);
  private final AtomicLong said = new AtomicLong();
  private final ReadyNetwork network = new ReadyNetwork();
  private final InstantSource clock = InstantSource.system();
  private final Lateral lateral;

  LoadedBot(SqlStore store) {
    PrincipleCatalogue catalogue = new PrincipleCatalogue(List.of(new Edition(
        Locale.ENGLISH, List.of(Entries.entry("share", 1, "Share", List.of())), List.of())));
    Ports ports = new Ports(
        network,
        store.stores(),
        catalogue,
        new WordFinder(catalogue),
        clock,
        network -> new Threads(handling, sending, (delay, work) -> {}),
        new VoterKeys(new byte[VoterKeys.KEY_LENGTH]),
        () -> {});
    RoomSettings defaults = new RoomSettings(
        OpenAccess.EVERYONE, ZoneOffset.UTC, Locale.ENGLISH, true, Optional.empty());
    lateral = Lateral.of(
        ports,
        new Choices(
            "lateral",
            "!",
            List.of(Locale.ENGLISH),
            defaults,
            Optional.empty(),
            Optional.empty(),
            Duration.ofDays(28),
            Retention.USUAL,
            new About(Optional.empty(), Optional.empty(), "1", Optional.empty(), () -> "words"),
            Map.of()));
  }

  /** Lets somebody say something in a room; the stages tell how far the bot has got with it. */
  Handled says(String person, String room, String text) {
    RoomId id = new RoomId(ReadyNetwork.NAME, room);
    return lateral
        .bot()
        .hear(new IncomingMessage(
            new MessageId(ReadyNetwork.NAME, "m" + said.incrementAndGet()),
            new Room(id, false),
            new Person(new PersonId(ReadyNetwork.NAME, person), person, false),
            Optional.empty(),
            Optional.empty(),
            text,
            false,
            Manner.TYPED,
            clock.instant()));
  }

  /** The same, and waits for the answer. */
  void saysAndWaits(String person, String room, String text) {
    CompletionStage<Handling> answered = says(person, room, text).answered();
    answered.toCompletableFuture().join();
  }

  /** How long somebody waits for the answer. */
  double millis(String person, String room, String text) {
    long begin = System.nanoTime();
    saysAndWaits(person, room, text);
    return Table.seconds(begin) * 1_000;
  }

  ReadyNetwork network() {
    return network;
  }

  @Override
  public void close() {
    handling.shutdown();
    sending.shutdown();
  }
}
