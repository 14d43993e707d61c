package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In which room the bot speaks with one person alone. Kept with the account on the homeserver, as
 * other clients do, so that it outlives a lost data folder.
 */
final class DirectRooms {

  private final MatrixPort port;
  private final Rooms rooms;
  private final Map<String, String> byPerson = new ConcurrentHashMap<>();

  /** For whom a room was asked for, and may have been made, without its being known. */
  private final Set<String> unsure = ConcurrentHashMap.newKeySet();

  DirectRooms(MatrixPort port, Rooms rooms) {
    this.port = port;
    this.rooms = rooms;
  }

  private String path() {
    return "user/" + Rooms.encoded(port.userId()) + "/account_data/m.direct";
  }

  /** Reads what is kept. */
  void load() {
    JsonNode kept = port.get(path()).map(Json::read).orElseGet(Json::object);
    kept.properties().forEach(entry -> {
      JsonNode ids = entry.getValue();
      if (!ids.isEmpty()) {
        byPerson.put(entry.getKey(), ids.get(ids.size() - 1).asText());
      }
    });
  }

  /** Somebody spoke to the bot alone: that is where they are answered. */
  void heard(String person, String room) {
    if (!room.equals(byPerson.put(person, room))) {
      keep();
    }
  }

  /** The room for this person; one is made, encrypted, and the person invited if there is none. */
  synchronized String of(String person) {
    return Optional.ofNullable(byPerson.get(person))
        .filter(room -> rooms.ask(room, state -> state.isDirectWith(person)))
        .orElseGet(() -> open(person));
  }

  /** A room that was asked for before may be there although the answer was lost. */
  private String open(String person) {
    String room = (unsure.add(person) ? Optional.<String>empty() : made(person))
        .orElseGet(() -> make(person));
    unsure.remove(person);
    byPerson.put(person, room);
    keep();
    return room;
  }

  /** The bot founds no rooms but these. */
  private Optional<String> made(String person) {
    return Rooms.joined(port).stream()
        .filter(room ->
            rooms.ask(room, state -> state.isCreator(port.userId()) && state.isDirectWith(person)))
        .findFirst();
  }

  private String make(String person) {
    ObjectNode wanted = Json.object().put("preset", "trusted_private_chat").put("is_direct", true);
    wanted.set("invite", Json.array(List.of(person)));
    wanted
        .putArray("initial_state")
        .addObject()
        .put("type", "m.room.encryption")
        .put("state_key", "")
        .putObject("content")
        .put("algorithm", "m.megolm.v1.aes-sha2");
    return Json.read(port.tellOnce("createRoom", wanted.toString()))
        .path("room_id")
        .asText();
  }

  private synchronized void keep() {
    ObjectNode all = Json.object();
    byPerson.forEach((person, room) -> all.set(person, Json.array(List.of(room))));
    port.tell("PUT", path(), all.toString());
  }
}
