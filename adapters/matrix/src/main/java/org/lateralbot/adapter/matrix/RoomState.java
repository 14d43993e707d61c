package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the state of a room says, as far as the bot needs it. Not safe for use by several threads. */
final class RoomState {

  private static final Set<String> INSIDE = Set.of("join", "invite");
  private static final int VERSION_IN_WHICH_CREATORS_STAND_ABOVE = 12;
  private static final int MODERATOR = 50;

  /**
   * Somebody who is or was in the room.
   *
   * @param membership {@code join}, {@code invite}, {@code leave} or {@code ban}
   * @param name the display name; the local part of the id if none is set
   * @param event the event that says so
   */
  record Member(String membership, String name, String event) {}

  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, MatrixEvent> others = new HashMap<>();

  /** Takes in a state event; the latest of a kind counts. */
  void apply(MatrixEvent event) {
    String key = event.stateKey().orElseThrow();
    if (event.type().equals("m.room.member")) {
      members.put(key, member(key, event));
    } else if (key.isEmpty()) {
      others.put(event.type(), event);
    }
  }

  private static Member member(String user, MatrixEvent event) {
    String name = event.content().path("displayname").asText();
    return new Member(
        event.content().path("membership").asText(),
        name.isBlank() ? localPart(user) : name,
        event.id());
  }

  /** {@code alice} of {@code @alice:garden.example}. */
  static String localPart(String user) {
    int colon = user.indexOf(':');
    return user.startsWith("@") && colon > 1 ? user.substring(1, colon) : user;
  }

  Optional<Member> member(String user) {
    return Optional.ofNullable(members.get(user));
  }

  /** Whether somebody is in the room now. */
  boolean isJoined(String user) {
    return member(user).map(Member::membership).filter("join"::equals).isPresent();
  }

  /** Whether somebody is in the room, or may come in at any time, and then reads what is said. */
  private static boolean isInside(Member member) {
    return INSIDE.contains(member.membership());
  }

  /**
   * Whether only this person and the bot can read what is said. Two may be left of whom neither is the
   * person that the room was made for.
   */
  boolean isDirectWith(String person) {
    return member(person).filter(RoomState::isInside).isPresent()
        && members.values().stream().filter(RoomState::isInside).count() == 2;
  }

  private JsonNode content(String type) {
    MatrixEvent event = others.get(type);
    return event == null ? Json.object() : event.content();
  }

  /** The name the room was given; empty if it has none. */
  Optional<String> name() {
    return Optional.of(content("m.room.name").path("name").asText())
        .filter(name -> !name.isBlank())
        .or(() -> Optional.of(content("m.room.canonical_alias").path("alias").asText()))
        .filter(name -> !name.isBlank());
  }

  /** The room that this one says it continues. */
  Optional<String> predecessor() {
    return Optional.ofNullable(content("m.room.create").path("predecessor").get("room_id"))
        .map(JsonNode::asText);
  }

  /** The room in which this one was continued. */
  Optional<String> successor() {
    return Optional.ofNullable(content("m.room.tombstone").get("replacement_room"))
        .map(JsonNode::asText);
  }

  /** Whether somebody may take back what others said: that is what makes a moderator. */
  boolean mayModerate(String user) {
    if (!isJoined(user)) {
      return false;
    }
    JsonNode levels = content("m.room.power_levels");
    if (levels.isEmpty() || isCreatorAboveAll(user)) {
      return isCreator(user);
    }
    int level =
        levels.path("users").path(user).asInt(levels.path("users_default").asInt(0));
    return level >= levels.path("redact").asInt(MODERATOR);
  }

  private boolean isCreatorAboveAll(String user) {
    String version = content("m.room.create").path("room_version").asText("1");
    return version.matches("\\d{1,4}")
        && Integer.parseInt(version) >= VERSION_IN_WHICH_CREATORS_STAND_ABOVE
        && isCreator(user);
  }

  /** Whether somebody founded the room. */
  boolean isCreator(String user) {
    MatrixEvent create = others.get("m.room.create");
    if (create == null) {
      return false;
    }
    for (JsonNode additional : create.content().path("additional_creators")) {
      if (additional.asText().equals(user)) {
        return true;
      }
    }
    return create.sender().equals(user);
  }
}
