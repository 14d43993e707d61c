package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.adapter.matrix.LoopbackNetwork.ALICE;
import static org.lateralbot.adapter.matrix.LoopbackNetwork.BOB;
import static org.lateralbot.adapter.matrix.LoopbackNetwork.STRANGER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.IncomingReaction;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.Presence;
import org.lateralbot.core.chat.Retraction;

/** What syncs bring, through the real client library, in the core's words. */
class HearingTest extends LoopbackTest {

  @BeforeEach
  void start() {
    begin();
  }

  private static ObjectNode related(ObjectNode content, String how, String to) {
    content.putObject("m.relates_to").put("rel_type", how).put("event_id", to);
    return content;
  }

  private static ObjectNode response(String form, String poll, String... answers) {
    ObjectNode content = Json.object();
    content.putObject(form).set("answers", Json.array(List.of(answers)));
    return related(content, "m.reference", poll);
  }

  @Test
  void doesNotHearWhatBotsSayNorWhatWasChanged() throws Exception {
    String said = room.says(ALICE, "!vote 1");
    room.says(BOB, "m.room.message", HandMadeRoom.text("!vote 2").put("msgtype", "m.notice"));
    room.says(
        ALICE,
        "m.room.message",
        related(HandMadeRoom.text("* !vote 2"), "m.replace", said)
            .set("m.new_content", HandMadeRoom.text("!vote 2")));
    room.says(BOB, "that was it");

    assertThat(ears.nextText()).isEqualTo("!vote 1");
    assertThat(ears.nextText()).isEqualTo("that was it");
  }

  @Test
  void hearsInWhichThreadSomethingIsSaid() throws Exception {
    String root = room.says(ALICE, "where do we meet?");
    ObjectNode inThread = related(HandMadeRoom.text("at the library"), "m.thread", root);
    ((ObjectNode) inThread.path("m.relates_to"))
        .put("is_falling_back", true)
        .putObject("m.in_reply_to")
        .put("event_id", root);
    room.says(BOB, "m.room.message", inThread);

    assertThat(ears.next(IncomingMessage.class).thread()).isEmpty();
    IncomingMessage said = ears.next(IncomingMessage.class);
    assertThat(said.thread()).contains(MatrixIds.message(root));
    assertThat(said.replyTo()).isEmpty();
  }

  @Test
  void hearsSignsAndThatTheyAreTakenBack() throws Exception {
    String card = room.says(ALICE, "sign here");
    ObjectNode sign = related(Json.object(), "m.annotation", card);
    ((ObjectNode) sign.path("m.relates_to")).put("key", "✍️");
    String signed = room.says(BOB, "m.reaction", sign);
    room.says(BOB, "m.room.redaction", Json.object().put("redacts", signed));

    ears.next(IncomingMessage.class);
    IncomingReaction reaction = ears.next(IncomingReaction.class);
    assertThat(reaction.on()).isEqualTo(MatrixIds.message(card));
    assertThat(reaction.key()).isEqualTo("✍️");
    assertThat(reaction.sender().id()).isEqualTo(MatrixIds.person(BOB));
    Retraction back = ears.next(Retraction.class);
    assertThat(back.retracted()).isEqualTo(reaction.id()).isEqualTo(MatrixIds.message(signed));
  }

  @Test
  void hearsBallotsOfNativePollsInBothForms() throws Exception {
    room.says(BOB, "m.poll.response", response("m.poll.response", "$poll", "2"));
    room.says(
        BOB,
        "org.matrix.msc3381.poll.response",
        response("org.matrix.msc3381.poll.response", "$poll", "1", "3"));
    room.says(BOB, "m.poll.response", response("m.poll.response", "$poll"));

    IncomingBallot stable = ears.next(IncomingBallot.class);
    assertThat(stable.poll()).isEqualTo(MatrixIds.message("$poll"));
    assertThat(stable.answers()).contains(List.of("2"));
    assertThat(ears.next(IncomingBallot.class).answers()).contains(List.of("1", "3"));
    assertThat(ears.next(IncomingBallot.class).answers()).contains(List.of());
  }

  @Test
  void hearsThatABallotCannotBeRead() throws Exception {
    ObjectNode sealed = Json.object()
        .put("algorithm", "m.megolm.v1.aes-sha2")
        .put("ciphertext", "AwgAEnACgAkLmt6qF84IK")
        .put("session_id", "X3lUlvLELLYxeTx4yOVu6UDpasGEVO0Jbu+QFnm0cKQ")
        .put("sender_key", "RF3s+E7RkTQTGF2d8Deol0FkQvgII2aJDf3/Jp5mxVU")
        .put("device_id", "PHONE");
    room.says(BOB, "m.room.encrypted", related(sealed, "m.reference", "$poll"));

    IncomingBallot ballot = ears.next(IncomingBallot.class);
    assertThat(ballot.poll()).isEqualTo(MatrixIds.message("$poll"));
    assertThat(ballot.answers()).isEmpty();
  }

  @Test
  void onlyWhoMayTakeItBackEndsANativePoll() throws Exception {
    room.says(BOB, "m.poll.end", related(Json.object(), "m.reference", "$poll"));
    room.says(ALICE, "m.poll.end", related(Json.object(), "m.reference", "$poll"));

    IncomingMessage end = ears.next(IncomingMessage.class);
    assertThat(end.sender().id()).isEqualTo(MatrixIds.person(ALICE));
    assertThat(end.text()).isEqualTo("close");
    assertThat(end.replyTo()).contains(MatrixIds.message("$poll"));
    assertThat(end.manner()).isEqualTo(Manner.CHOSEN);
  }

  @Test
  void comesWhenInvitedAndHearsWhatIsSaidFromThenOn() throws Exception {
    HandMadeRoom hall = network.homeserver().invite("!hall:garden.example", BOB);

    Presence presence = ears.next(Presence.class);
    assertThat(presence.roomId()).isEqualTo(MatrixIds.room(hall.id()));
    assertThat(presence.inside()).isTrue();
    hall.says(BOB, "welcome");
    assertThat(ears.nextText()).isEqualTo("welcome");
  }

  @Test
  void staysAwayFromWhereAStrangerInvitesIt() throws Exception {
    network.homeserver().invite("!trap:elsewhere.example", STRANGER);
    room.says(ALICE, "still here");

    assertThat(ears.nextText()).isEqualTo("still here");
    assertThat(network.homeserver().wasAsked("rooms/!trap:elsewhere.example/leave"))
        .isTrue();
    assertThat(ears.left()).isZero();
  }

  @Test
  void aRoomThatContinuesAnotherIsTheSameRoom() throws Exception {
    HandMadeRoom newer = network.homeserver().upgrade(room, "!newer:garden.example", ALICE);

    assertThat(ears.next(Presence.class).roomId()).isEqualTo(network.room());
    newer.says(ALICE, "here we are");
    assertThat(ears.next(IncomingMessage.class).roomId()).isEqualTo(network.room());
    network.platform().send(toRoom("m1", "so am I"));
    assertThat(newer.sentByBot()).hasSize(1);
    assertThat(room.sentByBot()).isEmpty();
  }

  @Test
  void comesAlongWhenTheRoomItKnowsIsContinuedWhoeverInvites() throws Exception {
    room.says(ALICE, "we move");
    assertThat(ears.nextText()).isEqualTo("we move");
    network.homeserver().upgrade(room, "!newer:elsewhere.example", STRANGER);

    Presence presence = ears.next(Presence.class);
    assertThat(presence.roomId()).isEqualTo(network.room());
    assertThat(presence.inside()).isTrue();
  }

  @Test
  void noticesThatItWasRemoved() throws Exception {
    network.homeserver().remove(room);

    Presence presence = ears.next(Presence.class);
    assertThat(presence.roomId()).isEqualTo(network.room());
    assertThat(presence.inside()).isFalse();
  }

  @Test
  void isStillThereWhenItIsRemovedFromTheOlderOfTwoRooms() throws Exception {
    HandMadeRoom newer = network.homeserver().upgrade(room, "!newer:garden.example", ALICE);
    assertThat(ears.next(Presence.class).inside()).isTrue();
    network.homeserver().remove(room);
    newer.says(ALICE, "we go on");

    assertThat(ears.nextText()).isEqualTo("we go on");
  }
}
