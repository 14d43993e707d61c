package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Attachment;
import org.lateralbot.core.chat.BallotForm;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.UndeliverableException;

/** What the bot says, as it reaches the homeserver through the real client library. */
class SpeakingTest extends LoopbackTest {

  @BeforeEach
  void start() {
    begin();
  }

  private Offer.Ballots ballots(BallotForm form, boolean visible, boolean open) {
    return ballots(List.of("Library", "Park"), form, visible, open);
  }

  private Offer.Ballots ballots(
      List<String> options, BallotForm form, boolean visible, boolean open) {
    return new Offer.Ballots(
        new ItemId(network.room(), 7),
        Locale.ENGLISH,
        "Where do we meet?",
        options,
        form,
        1,
        visible,
        open,
        open);
  }

  private OutgoingMessage card(String id, String text, Offer.Ballots ballots) {
    OutgoingMessage message = toRoom(id, text);
    return message.holding(message.content().offering(ballots));
  }

  private static List<String> types(List<? extends JsonNode> events) {
    return events.stream().map(event -> event.path("type").asText()).toList();
  }

  @Test
  void answersAreNoticesThatNotifyNobody() {
    network.platform().send(toRoom("m1", "Good day, @alice:garden.example"));

    JsonNode content = room.sentByBot().get(0).path("content");
    assertThat(content.path("msgtype").asText()).isEqualTo("m.notice");
    assertThat(content.path("m.mentions")).isEqualTo(Json.object());
  }

  @Test
  void aReminderThatSomebodyAskedForNotifiesThatPerson() {
    OutgoingMessage reminder = OutgoingMessage.of(
            "m1", new Destination.ToPerson(network.alice()), words("#7 closes soon"))
        .asAsked();
    network.platform().send(reminder);

    JsonNode content = network.direct().sentByBot().get(0).path("content");
    assertThat(content.path("msgtype").asText()).isEqualTo("m.text");
    assertThat(content.path("m.mentions").path("user_ids").path(0).asText())
        .isEqualTo(LoopbackNetwork.ALICE);
  }

  @Test
  void aDirectRoomIsMadeOnceThoughTheAnswerIsLost() {
    OutgoingMessage secret = OutgoingMessage.of(
        "m1", new Destination.ToPerson(MatrixIds.person(LoopbackNetwork.BOB)), words("#7 closes"));
    network.homeserver().loseNextAnswer("createRoom");
    assertThatThrownBy(() -> network.platform().send(secret))
        .isInstanceOf(DeliveryFailedException.class)
        .isNotInstanceOf(UndeliverableException.class);

    assertThat(network.platform().send(secret)).hasSize(1);

    assertThat(network.homeserver().requests())
        .filteredOn(request -> request.path().equals("createRoom"))
        .hasSize(1);
  }

  @Test
  void whatIsForOnePersonIsNotSaidInARoomThatThePersonHasLeftToAnother() throws Exception {
    network.direct().joins(LoopbackNetwork.BOB);
    network.direct().leaves(LoopbackNetwork.ALICE);
    network.direct().says(LoopbackNetwork.BOB, "so we are alone");
    assertThat(ears.nextText()).isEqualTo("so we are alone");

    network
        .platform()
        .send(OutgoingMessage.of(
            "m1", new Destination.ToPerson(network.alice()), words("#7 you chose Park")));

    assertThat(network.direct().sentByBot()).isEmpty();
    assertThat(network.homeserver().requests())
        .filteredOn(request -> request.path().equals("createRoom"))
        .extracting(request -> request.body().path("invite").path(0).asText())
        .containsExactly(LoopbackNetwork.ALICE);
  }

  @Test
  void answersInAThreadStayInIt() {
    MessageId root = MatrixIds.message(room.says(LoopbackNetwork.ALICE, "why share?"));
    network.platform().send(toRoom("m1", "because").inThread(Optional.of(root)).answering(root));

    JsonNode relation = room.sentByBot().get(0).path("content").path("m.relates_to");
    assertThat(relation.path("rel_type").asText()).isEqualTo("m.thread");
    assertThat(relation.path("event_id").asText()).isEqualTo(root.value());
    assertThat(relation.path("is_falling_back").asBoolean()).isFalse();
  }

  @Test
  void aPollComesWithANativeOneThatEndsWhenItCloses() {
    List<MessageId> sent = network
        .platform()
        .send(card("m1", "#7 Where do we meet? 0 ballots", ballots(BallotForm.ONE, true, true)));

    assertThat(sent).hasSize(2);
    JsonNode poll = room.sentByBot().get(1);
    assertThat(poll.path("type").asText()).isEqualTo(NativePoll.START);
    assertThat(poll.path("content").path(NativePoll.START).path("answers"))
        .extracting(answer -> answer.path("id").asText())
        .containsExactlyElementsOf(ballots(BallotForm.ONE, true, true).answers());

    network
        .platform()
        .edit(sent, card("m2", "#7 Library, 1 of 1", ballots(BallotForm.ONE, true, false)));

    assertThat(types(room.sentByBot()))
        .containsExactly("m.room.message", NativePoll.START, "m.room.message", NativePoll.END);
    JsonNode end = room.sentByBot().get(3).path("content");
    assertThat(end.path("m.relates_to").path("event_id").asText())
        .isEqualTo(sent.get(1).value());
    assertThat(end.path("org.matrix.msc1767.text").asText()).isEqualTo("#7 Library, 1 of 1");
  }

  @Test
  void aPollThatAsksSomethingElseAsksItNativelyTooAndOnce() {
    Offer.Ballots after = ballots(List.of("Park", "Library"), BallotForm.ONE, true, true);
    List<MessageId> sent =
        network.platform().send(card("m1", "#7 Library?", ballots(BallotForm.ONE, true, true)));
    network.platform().edit(sent, card("m2", "#7 Park?", after));
    network.platform().edit(sent, card("m3", "#7 Park? 1 ballot", after));

    assertThat(types(room.sentByBot()))
        .containsExactly(
            "m.room.message",
            NativePoll.START,
            "m.room.message",
            NativePoll.START,
            "m.room.message");
    JsonNode edit = room.sentByBot().get(3).path("content");
    assertThat(edit.path("m.relates_to").path("rel_type").asText()).isEqualTo("m.replace");
    assertThat(edit.path("m.relates_to").path("event_id").asText())
        .isEqualTo(sent.get(1).value());
    assertThat(edit.path("m.new_content").path(NativePoll.START).path("answers"))
        .extracting(answer -> answer.path("id").asText())
        .containsExactlyElementsOf(after.answers());
  }

  @Test
  void aPollThatIsHiddenByAnEditIsShownNativelyNoMore() {
    List<MessageId> sent =
        network.platform().send(card("m1", "#7", ballots(BallotForm.ONE, true, true)));
    network.platform().edit(sent, card("m2", "#7 hidden", ballots(BallotForm.ONE, false, true)));
    network.platform().edit(sent, card("m3", "#7 1 voted", ballots(BallotForm.ONE, false, true)));

    assertThat(types(room.sentByBot()))
        .containsExactly(
            "m.room.message", NativePoll.START, "m.room.message", NativePoll.END, "m.room.message");
  }

  @Test
  void aPollThatGrowsBeyondWhatClientsShowStaysAsFarAsItGoes() {
    List<String> twenty =
        IntStream.rangeClosed(1, 20).mapToObj(number -> "Place " + number).toList();
    List<String> more = Stream.concat(twenty.stream(), Stream.of("Park")).toList();
    List<MessageId> sent =
        network.platform().send(card("m1", "#7", ballots(twenty, BallotForm.ONE, true, true)));
    network.platform().edit(sent, card("m2", "#7", ballots(more, BallotForm.ONE, true, true)));
    assertThat(types(room.sentByBot()))
        .containsExactly("m.room.message", NativePoll.START, "m.room.message");

    List<String> others = more.stream().map(place -> "No " + place).toList();
    network.platform().edit(sent, card("m3", "#7", ballots(others, BallotForm.ONE, true, true)));
    assertThat(types(room.sentByBot())).endsWith("m.room.message", NativePoll.END);
  }

  @Test
  void whatClientsCannotShowOrMustNotShowIsNoNativePoll() {
    network.platform().send(card("m1", "ranked", ballots(BallotForm.ORDER, true, true)));
    network.platform().send(card("m2", "secret", ballots(BallotForm.ONE, false, true)));

    assertThat(types(room.sentByBot())).containsExactly("m.room.message", "m.room.message");
  }

  @Test
  void aTallyIsChangedInPlace() {
    List<MessageId> sent = network.platform().send(toRoom("m1", "#7 1 ballot"));
    network.platform().edit(sent, toRoom("m2", "#7 2 ballots"));

    JsonNode edit = room.sentByBot().get(1).path("content");
    assertThat(edit.path("m.relates_to").path("rel_type").asText()).isEqualTo("m.replace");
    assertThat(edit.path("m.relates_to").path("event_id").asText())
        .isEqualTo(sent.get(0).value());
    assertThat(edit.path("m.new_content").path("body").asText()).isEqualTo("#7 2 ballots");
    assertThat(edit.path("m.new_content").path("msgtype").asText()).isEqualTo("m.notice");
    assertThat(edit.path("m.new_content").path("m.mentions")).isEqualTo(Json.object());
  }

  @Test
  void aPictureIsUploadedAndToldInWords() {
    OutgoingMessage message = toRoom("m1", "The result");
    Attachment picture = Attachment.of(
        "result.png", "image/png", "no real one".getBytes(StandardCharsets.UTF_8), "Two bars");
    List<MessageId> sent =
        network.platform().send(message.holding(Content.of(message.body()).with(picture)));

    assertThat(sent).hasSize(2);
    JsonNode content = room.sentByBot().get(1).path("content");
    assertThat(content.path("msgtype").asText()).isEqualTo("m.image");
    assertThat(content.path("url").asText()).startsWith("mxc://garden.example/");
    assertThat(content.path("body").asText()).isEqualTo("Two bars");
    assertThat(content.path("info").path("mimetype").asText()).isEqualTo("image/png");
  }
}
