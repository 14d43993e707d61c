package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who may bring the bot into a room. */
final class Invitations {

  private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);

  private final MatrixPort port;
  private final Upgrades upgrades;
  private final Set<String> inviters;
  private final int mostRooms;

  /**
   * @param inviters accounts, and homeservers all of whose accounts may invite
   * @param mostRooms how many rooms the bot may be in
   */
  Invitations(MatrixPort port, Upgrades upgrades, Set<String> inviters, int mostRooms) {
    this.port = port;
    this.upgrades = upgrades;
    this.inviters = inviters;
    this.mostRooms = mostRooms;
  }

  /**
   * Accepts or declines. A failure is told in the log; whoever invited can do so again.
   *
   * @param state what the invitation shows of the room
   */
  void answer(String room, JsonNode state) {
    try {
      port.tell("POST", path(room, continues(room, state) || isWelcome(state)), "{}");
    } catch (HomeserverException failure) {
      LOG.warn("an invitation could not be answered: {}", failure.getMessage());
    }
  }

  private static String path(String room, boolean welcome) {
    return welcome ? "join/" + Rooms.encoded(room) : "rooms/" + Rooms.encoded(room) + "/leave";
  }

  /** Into a room that continues one the bot is in it comes along, whoever invites it. */
  private boolean continues(String room, JsonNode state) {
    for (JsonNode event : state.path("events")) {
      JsonNode older = event.path("content").path("predecessor").path("room_id");
      if (event.path("type").asText().equals("m.room.create")
          && older.isTextual()
          && upgrades.continues(room, older.asText())) {
        return true;
      }
    }
    return false;
  }

  private boolean isWelcome(JsonNode state) {
    if (!isAllowed(inviter(state))) {
      LOG.info("an invitation was declined: who sent it is not in the list of inviters");
      return false;
    }
    if (Rooms.joined(port).size() >= mostRooms) {
      LOG.warn(
          "an invitation was declined: the bot is in {} rooms, as many as it may be in", mostRooms);
      return false;
    }
    return true;
  }

  private Optional<String> inviter(JsonNode state) {
    for (JsonNode event : state.path("events")) {
      if (event.path("type").asText().equals("m.room.member")
          && event.path("state_key").asText().equals(port.userId())) {
        return Optional.of(event.path("sender").asText());
      }
    }
    return Optional.empty();
  }

  private boolean isAllowed(Optional<String> inviter) {
    return inviter
        .filter(user ->
            inviters.contains(user) || inviters.contains(user.substring(user.indexOf(':') + 1)))
        .isPresent();
  }
}
