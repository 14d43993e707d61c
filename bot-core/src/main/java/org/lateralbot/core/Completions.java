package org.lateralbot.core;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Completion;
import org.lateralbot.core.command.Voices;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a network may offer while somebody types a command. Answers from memory at once, because a
 * network waits for it with every key; the store is read beside, and what it says is offered from
 * the next key on.
 */
public final class Completions {

  /**
   * One thing to choose.
   *
   * @param label what people see; may hold words that people typed
   * @param value what stands in the command then
   */
  public record Suggestion(String label, String value) {}

  private record Open(ItemKind kind, Suggestion suggestion) {}

  private static final Logger LOG = LoggerFactory.getLogger(Completions.class);
  private static final int ROOMS_IN_MEMORY = 1_000;
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final List<ItemKind> kinds;
  private final Map<String, ItemKind> kindByCommand;
  private final PrincipleCatalogue catalogue;
  private final Supplier<List<CommandSpec>> commands;
  private final Voices voices;
  private final Function<String, Executor> executors;
  private final InstantSource clock;
  private final Cache<RoomId, List<Open>> open;
  private final Cache<RoomId, Boolean> lookedUp;

  /**
   * @param kindByCommand of which kind the items of a command are; of any kind for the others
   * @param executors read the store for each network
   */
  Completions(
      List<ItemKind> kinds,
      Map<String, ItemKind> kindByCommand,
      PrincipleCatalogue catalogue,
      Supplier<List<CommandSpec>> commands,
      Voices voices,
      Function<String, Executor> executors,
      InstantSource clock) {
    this.kinds = List.copyOf(kinds);
    this.kindByCommand = Map.copyOf(kindByCommand);
    this.catalogue = catalogue;
    this.commands = commands;
    this.voices = voices;
    this.executors = executors;
    this.clock = clock;
    this.open = cache(KEPT);
    this.lookedUp = cache(FRESH);
  }

  private <T> Cache<RoomId, T> cache(Duration kept) {
    return Caffeine.newBuilder()
        .maximumSize(ROOMS_IN_MEMORY)
        .expireAfterWrite(kept)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  /**
   * What may be chosen, best first. Called from any thread; never waits.
   *
   * @param command which command is typed
   * @param wanted what its value is
   * @param typed what has been typed of it
   */
  public List<Suggestion> suggest(
      RoomId room, String command, Completion wanted, String typed, Locale language) {
    List<Suggestion> all = switch (wanted) {
      case NONE -> List.of();
      case ITEMS -> items(room, command);
      case PRINCIPLES ->
        catalogue.entries(language).stream()
            .map(entry -> new Suggestion(entry.title(), entry.id()))
            .toList();
      case COMMANDS ->
        commands.get().stream()
            .map(spec -> new Suggestion(spec.name(), spec.name()))
            .toList();
    };
    String part = typed.toLowerCase(Locale.ROOT).strip();
    return Stream.concat(
            all.stream().filter(each -> starts(each, part)),
            all.stream().filter(each -> !starts(each, part) && contains(each, part)))
        .toList();
  }

  private static boolean starts(Suggestion suggestion, String part) {
    return suggestion.label().toLowerCase(Locale.ROOT).startsWith(part);
  }

  private static boolean contains(Suggestion suggestion, String part) {
    return suggestion.label().toLowerCase(Locale.ROOT).contains(part)
        || suggestion.value().contains(part);
  }

  private List<Suggestion> items(RoomId room, String command) {
    lookUp(room);
    List<Open> known = open.getIfPresent(room);
    ItemKind kind = kindByCommand.get(command);
    return known == null
        ? List.of()
        : known.stream()
            .filter(each -> kind == null || each.kind() == kind)
            .map(Open::suggestion)
            .toList();
  }

  /** Reads the open polls and pledges of a room, at most every two seconds; returns at once. */
  public void lookUp(RoomId room) {
    if (lookedUp.asMap().putIfAbsent(room, true) == null) {
      CompletableFuture.runAsync(() -> open.put(room, read(room)), executors.apply(room.platform()))
          .exceptionally(failure -> {
            LOG.warn("open polls and pledges could not be read: {}", Trace.of(failure));
            return null;
          });
    }
  }

  private List<Open> read(RoomId room) {
    List<Open> found = new ArrayList<>();
    for (ItemKind kind : kinds) {
      for (ItemId item : kind.open(room, clock.instant())) {
        String label = kind.summary(item, voices.in(room)).plain();
        found.add(new Open(kind, new Suggestion(label, "#" + item.number())));
      }
    }
    return List.copyOf(found);
  }
}
