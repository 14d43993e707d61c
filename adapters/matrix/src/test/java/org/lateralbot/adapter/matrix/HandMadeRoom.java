package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A room of the hand-made homeserver, which guards it. */
public final class HandMadeRoom {

  private static final String CREATE = "m.room.create";
  static final long START = 1_800_000_000_000L;

  /** An event and the place in the stream behind it. */
  private record Placed(int stream, ObjectNode event) {}

  private final HandMadeHomeserver homeserver;
  private final String id;
  private final Map<String, ObjectNode> state = new LinkedHashMap<>();
  private final List<Placed> timeline = new ArrayList<>();
  private int began = -1;
  private int skipped;

  HandMadeRoom(HandMadeHomeserver homeserver, String id) {
    this.homeserver = homeserver;
    this.id = id;
  }

  void found(String... people) {
    state(people[0], CREATE, "", created());
    for (String person : people) {
      state(person, "m.room.member", person, member(person));
    }
    ObjectNode levels = Json.object();
    levels.putObject("users").put(people[0], 100);
    state(people[0], "m.room.power_levels", "", levels);
  }

  private static ObjectNode created() {
    return Json.object().put("room_version", "11");
  }

  /** Says of a room that was just founded that it continues another. */
  void continues(String founder, HandMadeRoom older) {
    ObjectNode create = created();
    create.putObject("predecessor").put("room_id", older.id());
    state(founder, CREATE, "", create);
  }

  private static ObjectNode member(String person) {
    return Json.object().put("membership", "join").put("displayname", RoomState.localPart(person));
  }

  void begin(int stream) {
    began = stream;
  }

  int began() {
    return began;
  }

  /** Sets state without telling anybody: for rooms as they were before. */
  ObjectNode state(String sender, String type, String key, JsonNode content) {
    ObjectNode event = event(sender, type, content).put("state_key", key);
    state.put(type + "/" + key, event);
    return event;
  }

  /** Sets state in sight of everybody. */
  String sets(String sender, String type, String key, JsonNode content) {
    synchronized (homeserver) {
      return placed(state(sender, type, key, content));
    }
  }

  void joins(String person) {
    sets(person, "m.room.member", person, member(person));
  }

  void leaves(String person) {
    sets(person, "m.room.member", person, Json.object().put("membership", "leave"));
  }

  /** Somebody sends an event. */
  String says(String sender, String type, JsonNode content) {
    synchronized (homeserver) {
      return placed(event(sender, type, content));
    }
  }

  public String says(String sender, String text) {
    return says(sender, "m.room.message", text(text));
  }

  static ObjectNode text(String text) {
    return Json.object().put("msgtype", "m.text").put("body", text);
  }

  private ObjectNode event(String sender, String type, JsonNode content) {
    int number = homeserver.nextEvent();
    ObjectNode event = Json.object()
        .put("event_id", "$event-" + number)
        .put("type", type)
        .put("sender", sender)
        .put("origin_server_ts", START + number);
    event.set("content", content);
    return event;
  }

  private String placed(ObjectNode event) {
    timeline.add(new Placed(homeserver.moved(), event));
    return event.path("event_id").asText();
  }

  /** What was said until now is left out of the next sync, as after a long absence. */
  void skipToHere() {
    synchronized (homeserver) {
      skipped = timeline.size();
    }
  }

  ArrayNode currentState() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    state.values().forEach(all::add);
    return all;
  }

  Optional<JsonNode> event(String event) {
    return timeline.stream()
        .map(Placed::event)
        .filter(placed -> placed.path("event_id").asText().equals(event))
        .map(JsonNode.class::cast)
        .findFirst()
        .or(() -> state.values().stream()
            .filter(set -> set.path("event_id").asText().equals(event))
            .map(JsonNode.class::cast)
            .findFirst());
  }

  /** The part of a sync about this room; empty if nothing happened. */
  Optional<ObjectNode> since(int from) {
    List<Placed> fresh =
        timeline.stream().filter(placed -> placed.stream() > from).toList();
    boolean whole = from < 0;
    if (!whole && fresh.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode part = Json.object();
    ArrayNode before = part.putObject("state").putArray("events");
    if (whole || fresh.stream().anyMatch(placed -> placed.event().has("state_key"))) {
      state.values().forEach(before::add);
    }
    List<Placed> shown = timeline.subList(skipped, timeline.size()).stream()
        .filter(fresh::contains)
        .toList();
    ObjectNode part2 = part.putObject("timeline")
        .put("limited", shown.size() < fresh.size())
        .put("prev_batch", String.valueOf(from));
    ArrayNode events = part2.putArray("events");
    shown.forEach(placed -> events.add(placed.event()));
    part.putObject("summary").put("m.joined_member_count", state.size());
    return Optional.of(part);
  }

  /** What {@link #skipToHere} left out since a place in the stream, newest first, in one page. */
  ObjectNode gap(int since) {
    ObjectNode page = Json.object();
    ArrayNode chunk = page.putArray("chunk");
    for (int i = skipped - 1; i >= 0 && timeline.get(i).stream() > since; i--) {
      chunk.add(timeline.get(i).event());
    }
    return page;
  }

  /** Everything the bot has sent here, in order. */
  public List<ObjectNode> sentByBot() {
    synchronized (homeserver) {
      return timeline.stream()
          .map(Placed::event)
          .filter(event -> event.path("sender").asText().equals(HandMadeHomeserver.BOT))
          .filter(event -> !event.has("state_key"))
          .toList();
    }
  }

  String id() {
    return id;
  }
}
