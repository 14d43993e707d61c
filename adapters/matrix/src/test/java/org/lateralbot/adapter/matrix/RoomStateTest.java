package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomStateTest {

  private static final String ALICE = "@alice:garden.example";
  private static final String BOB = "@bob:garden.example";

  private final RoomState state = new RoomState();

  private void set(String type, String key, String sender, String content) {
    state.apply(new MatrixEvent(
        "!room",
        Json.object()
            .put("type", type)
            .put("state_key", key)
            .put("sender", sender)
            .set("content", Json.read(content))));
  }

  private void member(String user, String membership) {
    set("m.room.member", user, user, "{\"membership\": \"" + membership + "\"}");
  }

  private void levels(String content) {
    set("m.room.power_levels", "", ALICE, content);
  }

  @Test
  void whoMayRemoveMessagesMayModerate() {
    member(ALICE, "join");
    member(BOB, "join");
    levels("{\"users\": {\"@alice:garden.example\": 50}}");
    assertThat(state.mayModerate(ALICE)).isTrue();
    assertThat(state.mayModerate(BOB)).isFalse();

    levels("{\"users_default\": 20, \"redact\": 20}");
    assertThat(state.mayModerate(BOB)).isTrue();
  }

  @Test
  void whoHasLeftMayNotModerate() {
    levels("{\"users\": {\"@alice:garden.example\": 100}}");
    member(ALICE, "leave");
    assertThat(state.mayModerate(ALICE)).isFalse();
  }

  @Test
  void inNewerRoomsCreatorsStandAboveAllLevels() {
    member(ALICE, "join");
    member(BOB, "join");
    levels("{\"users\": {}}");
    set("m.room.create", "", ALICE, "{\"room_version\": \"11\"}");
    assertThat(state.mayModerate(ALICE)).isFalse();

    set(
        "m.room.create",
        "",
        ALICE,
        "{\"room_version\": \"12\", \"additional_creators\": [\"@bob:garden.example\"]}");
    assertThat(state.mayModerate(ALICE)).isTrue();
    assertThat(state.mayModerate(BOB)).isTrue();
  }

  @Test
  void aRoomOfTwoIsDirectAlsoWhileOneIsOnlyInvited() {
    member(ALICE, "join");
    assertThat(state.isDirectWith(ALICE)).isFalse();
    member(BOB, "invite");
    assertThat(state.isDirectWith(ALICE)).isTrue();
    member("@carol:garden.example", "join");
    assertThat(state.isDirectWith(ALICE)).isFalse();
    member("@carol:garden.example", "leave");
    assertThat(state.isDirectWith(ALICE)).isTrue();
  }

  @Test
  void aRoomOfTwoOthersIsNotDirectWithWhoHasLeftIt() {
    member(ALICE, "join");
    member(BOB, "join");
    member("@carol:garden.example", "join");
    member(ALICE, "leave");
    assertThat(state.isDirectWith(ALICE)).isFalse();
    assertThat(state.isDirectWith(BOB)).isTrue();
    assertThat(state.isDirectWith("@dave:garden.example")).isFalse();
  }

  @Test
  void aRoomIsCalledByItsNameElseByItsAddress() {
    assertThat(state.name()).isEmpty();
    set("m.room.canonical_alias", "", ALICE, "{\"alias\": \"#garden:garden.example\"}");
    assertThat(state.name()).contains("#garden:garden.example");
    set("m.room.name", "", ALICE, "{\"name\": \"Garden\"}");
    assertThat(state.name()).contains("Garden");
  }
}
