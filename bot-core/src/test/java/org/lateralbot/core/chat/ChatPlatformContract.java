package org.lateralbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.NetworkForTests.Seen;

/** What every {@link ChatPlatform} must do, whatever the network. */
public abstract class ChatPlatformContract {

  private static final int PATIENCE_SECONDS = 20;
  private static final int A_MOMENT_MILLIS = 200;

  private final BlockingQueue<IncomingMessage> heard = new LinkedBlockingQueue<>();
  private NetworkForTests network;
  private ChatPlatform platform;

  /** A network on which nothing has been said yet. */
  protected abstract NetworkForTests network() throws Exception;

  @BeforeEach
  void startPlatform() throws Exception {
    network = network();
    platform = network.platform();
    platform.start(this::hear);
  }

  @AfterEach
  void closeNetwork() {
    platform.close();
    network.close();
  }

  private Handled hear(Incoming incoming) {
    if (incoming instanceof IncomingMessage message) {
      heard.add(message);
    }
    return Handled.now(Handling.HANDLED);
  }

  private IncomingMessage nextHeard() throws InterruptedException {
    IncomingMessage message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(message).as("a message that was heard in time").isNotNull();
    return message;
  }

  @Test
  void hearsWhatIsSaidInARoom() throws Exception {
    network.says("Good morning");

    IncomingMessage message = nextHeard();
    assertThat(message.text()).isEqualTo("Good morning");
    assertThat(message.room()).isEqualTo(new Room(network.room(), false));
    assertThat(message.sender().id()).isEqualTo(network.alice());
    assertThat(message.sender().name()).isEqualToIgnoringCase("alice");
    assertThat(message.sender().bot()).isFalse();
    assertThat(message.mentionsBot()).isEqualTo(!network.hearsEverything());
    assertThat(message.replyTo()).isEmpty();
    assertThat(message.thread()).isEmpty();
    assertThat(message.sentAt()).isAfter(Instant.EPOCH);
  }

  @Test
  void hearsWhatIsSaidDirectly() throws Exception {
    network.saysDirectly("Between us");

    IncomingMessage message = nextHeard();
    assertThat(message.text()).isEqualTo("Between us");
    assertThat(message.room().direct()).isTrue();
    assertThat(message.room().id()).isNotEqualTo(network.room());
    assertThat(message.sender().id()).isEqualTo(network.alice());
  }

  @Test
  void keepsTheLinesOfAMessage() throws Exception {
    network.says("One\nTwo\nThree");

    assertThat(nextHeard().text()).isEqualTo("One\nTwo\nThree");
  }

  @Test
  void takesAMentionOutOfTheText() throws Exception {
    network.says(network.mention() + " why share?");

    IncomingMessage message = nextHeard();
    assertThat(message.mentionsBot()).isTrue();
    assertThat(message.text()).isEqualTo("why share?");
  }

  @Test
  void hearsTheMessagesOfARoomInOrderAndUnderIdsOfTheirOwn() throws Exception {
    List<String> said = IntStream.range(0, 50).mapToObj(n -> "line " + n).toList();
    said.forEach(network::says);

    List<IncomingMessage> messages = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      messages.add(nextHeard());
    }
    assertThat(messages).extracting(IncomingMessage::text).isEqualTo(said);
    assertThat(messages).extracting(IncomingMessage::id).doesNotHaveDuplicates();
    assertThat(messages).allMatch(message -> message.id().platform().equals(platform.name()));
  }

  @Test
  void doesNotHearItself() throws Exception {
    platform.send(toRoom("m1", Line.of(new Span.Plain("I speak"))));
    network.says("So do I");

    assertThat(nextHeard().text()).isEqualTo("So do I");
    assertThat(heard).isEmpty();
  }

  @Test
  void givesEveryMessageItSendsAnIdOfItsOwn() {
    MessageId first =
        platform.send(toRoom("m1", Line.of(new Span.Plain("One")))).get(0);
    MessageId second =
        platform.send(toRoom("m2", Line.of(new Span.Plain("Two")))).get(0);

    assertThat(first).isNotEqualTo(second);
    assertThat(first.platform()).isEqualTo(platform.name());
    assertThat(network.seen()).extracting(Seen::text).containsExactly("One", "Two");
  }

  @Test
  void answersTheMessageThatAReplyNames() throws Exception {
    network.says("A question");
    MessageId question = nextHeard().id();

    platform.send(message(
        "m1",
        new Destination.ToRoom(network.room()),
        Optional.of(question),
        Line.of(new Span.Plain("An answer"))));

    assertThat(network.seen())
        .containsExactly(new Seen(Optional.empty(), Optional.of(question), "An answer"));
  }

  @Test
  void tellsWhichOfItsMessagesAPersonRepliesTo() throws Exception {
    MessageId card =
        platform.send(toRoom("m1", Line.of(new Span.Plain("A card")))).get(0);
    network.replies(card, "A vote");

    IncomingMessage message = nextHeard();
    assertThat(message.replyTo()).contains(card);
    assertThat(message.text()).isEqualTo("A vote");
  }

  @Test
  void showsAPrivateMessageToThatPersonOnly() {
    platform.send(message(
        "m1",
        new Destination.ToPerson(network.alice()),
        Optional.empty(),
        Line.of(new Span.Plain("For you"))));

    assertThat(network.seen())
        .containsExactly(new Seen(Optional.of(network.alice()), Optional.empty(), "For you"));
  }

  @Test
  void losesNothingOfALongMessage() {
    Line[] lines = IntStream.range(0, 400)
        .mapToObj(n -> Line.of(new Span.Plain(n + " " + "word ".repeat(20).strip())))
        .toArray(Line[]::new);

    platform.send(toRoom("m1", lines));

    assertThat(network.seen().stream().map(Seen::text).collect(Collectors.joining("\n")))
        .isEqualTo(Body.of(lines).plain());
  }

  @Test
  void showsWhatPeopleTypedAsTheyTypedIt() {
    String typed = "*a* _b_ `c` ~d~ ||e|| <b>f</b> &amp; [g](h) @everyone <@1> # \\ é 你 👩‍👩‍👧";

    platform.send(toRoom("m1", Line.of(new Span.Plain(typed), new Span.Strong(typed))));

    assertThat(network.seen()).extracting(Seen::text).containsExactly(typed + typed);
  }

  @Test
  void showsWhereALinkLeads() {
    URI target = URI.create("https://example.org/a_b*c");

    platform.send(toRoom("m1", Line.of(new Span.Link("here", target))));

    assertThat(network.seen())
        .singleElement()
        .satisfies(seen -> assertThat(seen.text()).contains("here").contains(target.toString()));
  }

  @Test
  void knowsWhoIsInARoom() throws Exception {
    network.says("I am here");
    nextHeard();

    assertThat(platform.membership(network.room(), network.alice())).isPresent();
    assertThat(platform.membership(network.room(), network.stranger())).isEmpty();
    assertThat(platform.mayModerate(network.room(), network.stranger())).isFalse();
    assertThat(platform.nameOf(network.room())).isNotBlank();
  }

  @Test
  void staysSilentAndDeafOnceItIsClosed() throws Exception {
    assertThat(platform.isConnected()).isTrue();
    platform.close();
    platform.close();
    assertThat(platform.isConnected()).isFalse();
    network.says("Anybody there?");

    assertThat(heard.poll(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS)).isNull();
    assertThatThrownBy(() -> platform.send(toRoom("m1", Line.of(new Span.Plain("Yes")))))
        .isInstanceOf(DeliveryFailedException.class);
    assertThat(network.seen()).isEmpty();
  }

  private OutgoingMessage toRoom(String id, Line... lines) {
    return message(id, new Destination.ToRoom(network.room()), Optional.empty(), lines);
  }

  private static OutgoingMessage message(
      String id, Destination to, Optional<MessageId> replyTo, Line... lines) {
    OutgoingMessage message = OutgoingMessage.of(id, to, Body.of(lines));
    return replyTo.map(message::answering).orElse(message);
  }
}
