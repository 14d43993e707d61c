package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationsTest {

  private static final String JOIN = "POST join/%21new";
  private static final String LEAVE = "POST rooms/%21new/leave";

  private final ScriptedPort port = new ScriptedPort();

  private void invited(String inviter, String more, String... inviters) {
    JsonNode state = Json.read("""
        {"events": [{"type": "m.room.member", "state_key": "%s", "sender": "%s"} %s]}
        """.formatted(ScriptedPort.SELF, inviter, more));
    Upgrades upgrades = new Upgrades(new Rooms(port), ScriptedPort.SELF);
    new Invitations(port, upgrades, Set.of(inviters), 2).answer("!new", state);
  }

  @Test
  void whoIsInTheListMayInvite() {
    invited("@ann:park.example", "", "@ann:park.example");
    assertThat(port.told()).containsExactly(JOIN);
  }

  @Test
  void everybodyOfAHomeserverInTheListMayInvite() {
    invited("@bob:garden.example", "", "garden.example");
    assertThat(port.told()).containsExactly(JOIN);
  }

  @Test
  void othersMayNot() {
    invited("@eve:park.example", "", "garden.example", "@ann:park.example");
    assertThat(port.told()).containsExactly(LEAVE);
  }

  @Test
  void aHomeserverWhoseNameOnlyEndsAlikeIsAnother() {
    invited("@eve:evil-garden.example", "", "garden.example");
    assertThat(port.told()).containsExactly(LEAVE);
  }

  @Test
  void inAsManyRoomsAsItMayTheBotComesIntoNoMore() {
    port.answering("joined_rooms", "{\"joined_rooms\": [\"!a\", \"!b\"]}");
    invited("@bob:garden.example", "", "garden.example");
    assertThat(port.told()).containsExactly(LEAVE);
  }

  @Test
  void intoTheRoomThatContinuesOneItComesAlongWhoeverInvites() {
    port.answering("rooms/%21old/state", """
        [{"type": "m.room.member", "state_key": "%s", "content": {"membership": "join"}},
         {"type": "m.room.tombstone", "state_key": "", "content": {"replacement_room": "!new"}}]
        """.formatted(ScriptedPort.SELF));
    String continues = ", {\"type\": \"m.room.create\", \"state_key\": \"\","
        + " \"content\": {\"predecessor\": {\"room_id\": \"!old\"}}}";
    invited("@eve:park.example", continues, "garden.example");
    assertThat(port.told()).containsExactly(JOIN);
  }

  @Test
  void aRoomThatOnlyClaimsToContinueOneIsAnyRoom() {
    port.answering(
        "rooms/%21old/state",
        "[{\"type\": \"m.room.member\", \"state_key\": \"%s\", \"content\": {\"membership\": \"join\"}}]"
            .formatted(ScriptedPort.SELF));
    String claims = ", {\"type\": \"m.room.create\", \"state_key\": \"\","
        + " \"content\": {\"predecessor\": {\"room_id\": \"!old\"}}}";
    invited("@eve:park.example", claims, "garden.example");
    assertThat(port.told()).containsExactly(LEAVE);
  }
}
