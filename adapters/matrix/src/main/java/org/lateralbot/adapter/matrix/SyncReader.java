package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.Presence;
import org.lateralbot.core.log.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes apart what a sync brings and hands it to the core. The sync is done when the core has kept
 * all of it; see {@code decisions/no-inbox-of-its-own.md}.
 */
final class SyncReader implements MatrixPort.SyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(SyncReader.class);

  /** Longer than it takes another process to notice that the first one is gone, and to connect. */
  private static final Duration TAKING_OVER = Duration.ofMinutes(5);

  private final MatrixPort port;
  private final Rooms rooms;
  private final Upgrades upgrades;
  private final Invitations invitations;
  private final EventReader reader;
  private final WaitingEvents waiting;
  private final Unfinished unfinished;
  private final ChatListener listener;
  private final InstantSource clock;
  private final Backfill backfill;
  private boolean firstSync = true;

  SyncReader(
      MatrixPort port,
      Rooms rooms,
      Upgrades upgrades,
      Invitations invitations,
      EventReader reader,
      WaitingEvents waiting,
      Unfinished unfinished,
      ChatListener listener,
      InstantSource clock) {
    this.port = port;
    this.rooms = rooms;
    this.upgrades = upgrades;
    this.invitations = invitations;
    this.reader = reader;
    this.waiting = waiting;
    this.unfinished = unfinished;
    this.listener = listener;
    this.clock = clock;
    this.backfill = new Backfill(port);
    unfinished.whenFinished(this::tryAllAgain);
  }

  @Override
  public CompletionStage<?> synced(String response, Optional<String> since) {
    JsonNode sync = Json.read(response);
    JsonNode found = sync.path("rooms");
    JsonNode joined = found.path("join");
    List<CompletionStage<?>> kept = new ArrayList<>();
    if (since.isEmpty()) {
      joined.properties().forEach(room -> kept.addAll(begin(room.getKey(), room.getValue())));
    }
    since.ifPresent(from -> {
      found.path("leave").properties().forEach(room -> kept.add(left(room.getKey())));
      joined.properties().forEach(room -> kept.addAll(hear(room.getKey(), room.getValue(), from)));
      // Keys come from device to device, and may have come just before the program was killed.
      if (firstSync || !sync.path("to_device").path("events").isEmpty()) {
        waiting.all().forEach(event -> kept.add(tryAgain(event)));
      }
      firstSync = false;
    });
    // Whether a room continues another may be told by the same sync as the invitation into it.
    found
        .path("invite")
        .properties()
        .forEach(room -> invitations.answer(room.getKey(), room.getValue().path("invite_state")));
    return CompletableFuture.allOf(kept.stream()
        .map(CompletionStage::toCompletableFuture)
        .toArray(CompletableFuture<?>[]::new));
  }

  /**
   * A process that takes the account over for the first time has no earlier sync to go on from. What was
   * said while nobody listened is at the end of what there is; the core knows what was heard already.
   */
  private List<CompletionStage<?>> begin(String room, JsonNode joined) {
    List<CompletionStage<?>> kept = new ArrayList<>();
    kept.add(inside(room));
    Instant earliest = clock.instant().minus(TAKING_OVER);
    sinceOwnJoin(delivered(room, joined)).stream()
        .filter(event -> !event.sentAt().isBefore(earliest))
        .forEach(event -> kept.add(hear(event)));
    return kept;
  }

  private static List<MatrixEvent> delivered(String room, JsonNode joined) {
    List<MatrixEvent> events = new ArrayList<>();
    joined
        .path("timeline")
        .path("events")
        .forEach(event -> events.add(new MatrixEvent(room, event)));
    return events;
  }

  private List<MatrixEvent> sinceOwnJoin(List<MatrixEvent> events) {
    int from = ownJoin(events);
    return from < 0 ? events : events.subList(from, events.size());
  }

  private List<CompletionStage<?>> hear(String room, JsonNode joined, String since) {
    List<CompletionStage<?>> kept = new ArrayList<>();
    List<MatrixEvent> news = news(room, joined, since);
    if (isLimited(joined)) {
      kept.add(inside(room));
    }
    news.forEach(event -> kept.add(hear(event)));
    return kept;
  }

  /** Whether only the end of what happened was delivered, and the bot's coming in perhaps not. */
  private static boolean isLimited(JsonNode joined) {
    return joined.path("timeline").path("limited").asBoolean(false);
  }

  /** What happened in a room since the last sync and since the bot came in, oldest first. */
  private List<MatrixEvent> news(String room, JsonNode joined, String since) {
    JsonNode timeline = joined.path("timeline");
    List<MatrixEvent> events = delivered(room, joined);
    boolean limited = isLimited(joined);
    if (limited) {
      rooms.forget(room);
    }
    if (limited && timeline.has("prev_batch") && ownJoin(events) < 0) {
      events.addAll(0, backfill.between(room, timeline.path("prev_batch").asText(), since));
    }
    events.stream().filter(event -> event.stateKey().isPresent()).forEach(rooms::apply);
    for (String part : List.of("state", "state_after")) {
      joined.path(part).path("events").forEach(event -> rooms.apply(new MatrixEvent(room, event)));
    }
    return sinceOwnJoin(events);
  }

  private int ownJoin(List<MatrixEvent> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (isOwnJoin(events.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Not one by which only the display name was changed. */
  private boolean isOwnJoin(MatrixEvent event) {
    String before =
        event.json().path("unsigned").path("prev_content").path("membership").asText();
    return event.type().equals("m.room.member")
        && event.stateKey().equals(Optional.of(port.userId()))
        && event.content().path("membership").asText().equals("join")
        && !before.equals("join");
  }

  private CompletionStage<?> hear(MatrixEvent event) {
    if (isOwnJoin(event)) {
      rooms.forget(event.room());
      return presence(event.room(), true, event.sentAt());
    }
    if (event.sender().equals(port.userId())) {
      return CompletableFuture.completedFuture(Handling.IGNORED);
    }
    Optional<MatrixEvent> readable = readable(event);
    if (readable.isEmpty()) {
      waiting.add(event);
    }
    return tell(readable.orElse(event)).thenAccept(handling -> {
      if (isTooEarly(event, handling)) {
        waiting.add(event);
      }
    });
  }

  /** A sign or ballot on a message that the core does not know yet. */
  private boolean isTooEarly(MatrixEvent event, Handling handling) {
    return handling == Handling.IGNORED
        && event.relatesTo().filter(unfinished::isPart).isPresent();
  }

  private void tryAllAgain() {
    try {
      waiting.all().forEach(this::tryAgain);
    } catch (HomeserverException away) {
      LOG.warn("what came too early waits on: {}", away.getMessage());
    }
  }

  /** What can still not be read may have been told too early, too; told twice, it counts once. */
  private CompletionStage<?> tryAgain(MatrixEvent event) {
    Optional<MatrixEvent> readable = readable(event);
    return tell(readable.orElse(event)).thenAccept(handling -> {
      if (readable.isPresent() && !isTooEarly(event, handling)) {
        waiting.remove(event);
      }
    });
  }

  private Optional<MatrixEvent> readable(MatrixEvent event) {
    if (!event.isEncrypted()) {
      return Optional.of(event);
    }
    return port.decrypt(event.json().toString()).map(Json::read).map(event::decrypted);
  }

  /**
   * An event on which the stack fills up is skipped: it would do so again at every sync, and nothing
   * that is said afterwards would be heard.
   */
  private CompletionStage<Handling> tell(MatrixEvent event) {
    try {
      return read(event)
          .map(heard -> listener.hear(heard).kept())
          .orElseGet(() -> CompletableFuture.completedFuture(Handling.IGNORED));
    } catch (StackOverflowError tooDeep) {
      LOG.warn("an event was skipped because it goes too deep: {}", Trace.of(tooDeep));
      return CompletableFuture.completedFuture(Handling.IGNORED);
    }
  }

  /** An event that makes no sense is skipped; that the homeserver is away is no fault of the event. */
  private Optional<Incoming> read(MatrixEvent event) {
    try {
      return reader.read(event);
    } catch (HomeserverException away) {
      throw away;
    } catch (RuntimeException strange) {
      LOG.warn("an event was skipped because it cannot be read: {}", Trace.of(strange));
      return Optional.empty();
    }
  }

  /** An older room of a chain does not matter any more. */
  private CompletionStage<?> left(String room) {
    rooms.forget(room);
    return upgrades.latest(upgrades.first(room)).equals(room)
        ? presence(room, false, clock.instant())
        : CompletableFuture.completedFuture(null);
  }

  private CompletionStage<?> inside(String room) {
    return presence(room, true, clock.instant());
  }

  private CompletionStage<?> presence(String room, boolean inside, Instant at) {
    return listener
        .hear(new Presence(MatrixIds.room(upgrades.first(room)), inside, at))
        .kept();
  }
}
