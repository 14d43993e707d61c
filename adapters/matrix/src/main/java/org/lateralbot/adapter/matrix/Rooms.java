package org.lateralbot.adapter.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lateralbot.adapter.matrix.RoomState.Member;

/**
 * What the bot knows of its rooms. A room's state is asked for once, when it is first needed, and
 * kept up to date by what the syncs bring.
 */
final class Rooms {

  private static final int MOST_NAME_CHANGES = 50;
  private static final int MOST_IN_MEMORY = 10_000;

  private final MatrixPort port;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Cache<String, Optional<Instant>> joinedAt =
      Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

  Rooms(MatrixPort port) {
    this.port = port;
  }

  /** A room's state behind its own lock, so that nothing is missed while it is being asked for. */
  private final class Known {

    private final String room;
    private Optional<RoomState> state = Optional.empty();

    Known(String room) {
      this.room = room;
    }

    synchronized <T> T ask(Function<RoomState, T> question) {
      if (state.isEmpty()) {
        state = Optional.of(load());
      }
      return question.apply(state.get());
    }

    synchronized void apply(MatrixEvent event) {
      state.ifPresent(loaded -> loaded.apply(event));
    }

    /** A room that the bot may not look into has an empty state. */
    private RoomState load() {
      RoomState loaded = new RoomState();
      port.get("rooms/" + encoded(room) + "/state")
          .ifPresent(events ->
              Json.read(events).forEach(event -> loaded.apply(new MatrixEvent(room, event))));
      return loaded;
    }
  }

  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** The rooms that the bot is in, as the homeserver knows them. */
  static List<String> joined(MatrixPort port) {
    List<String> rooms = new ArrayList<>();
    Json.read(port.get("joined_rooms").orElse("{}"))
        .path("joined_rooms")
        .forEach(room -> rooms.add(room.asText()));
    return rooms;
  }

  private Known room(String room) {
    return known.computeIfAbsent(room, Known::new);
  }

  <T> T ask(String room, Function<RoomState, T> question) {
    return room(room).ask(question);
  }

  /** Takes in a state event of a sync. */
  void apply(MatrixEvent event) {
    room(event.room()).apply(event);
  }

  /** Something may have been missed: the state is asked for again when it is next needed. */
  void forget(String room) {
    known.remove(room);
  }

  String displayName(String room, String user) {
    return ask(room, state -> state.member(user))
        .map(Member::name)
        .orElse(RoomState.localPart(user));
  }

  /**
   * Since when somebody is in a room. A changed display name makes a new event of membership, so the
   * chain is followed back to the one by which the person came in.
   *
   * @param event the event that says that the person is in the room
   * @return empty if that is not known, because it was before the bot could look into the room
   */
  Optional<Instant> joinedAt(String room, String event) {
    return joinedAt.get(event, unknown -> followBack(room, event));
  }

  private Optional<Instant> followBack(String room, String latest) {
    Optional<Instant> joined = Optional.empty();
    Optional<String> next = Optional.of(latest);
    for (int i = 0; i < MOST_NAME_CHANGES && next.isPresent(); i++) {
      Optional<MatrixEvent> event = event(room, next.get());
      if (event.isEmpty()) {
        return Optional.empty();
      }
      if (!event.get().content().path("membership").asText().equals("join")) {
        return joined;
      }
      joined = Optional.of(event.get().sentAt());
      next = event.get().replaces();
    }
    return next.isEmpty() ? joined : Optional.empty();
  }

  /** One event of a room, still encrypted if it is; empty if the bot may not see it. */
  Optional<MatrixEvent> event(String room, String id) {
    return port.get("rooms/" + encoded(room) + "/event/" + encoded(id))
        .map(event -> new MatrixEvent(room, Json.read(event)));
  }
}
