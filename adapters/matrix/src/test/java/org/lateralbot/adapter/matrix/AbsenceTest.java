package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.adapter.matrix.LoopbackNetwork.ALICE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Span;

/** Nothing is lost or doubled while the bot or its homeserver is away. */
@SuppressWarnings("NullAway.Init")
class AbsenceTest {

  @TempDir
  private Path folder;

  private final Ears ears = new Ears();
  private LoopbackNetwork network;
  private HandMadeRoom room;

  @BeforeEach
  void open() throws IOException {
    network = new LoopbackNetwork(folder);
    room = network.shared();
  }

  @AfterEach
  void close() {
    network.platform().close();
    network.close();
  }

  private OutgoingMessage message(String id) {
    return OutgoingMessage.of(
        id, new Destination.ToRoom(network.room()), Body.of(Line.of(new Span.Plain("good day"))));
  }

  /** A bot that is started and has heard that somebody is there. */
  private void heardOnce() throws InterruptedException {
    network.platform().start(ears);
    room.says(ALICE, "are you there?");
    assertThat(ears.nextText()).isEqualTo("are you there?");
  }

  @Test
  void hearsWhatWasSaidWhileItWasStoppedInOrderAndOnce() throws Exception {
    heardOnce();
    network.platform().close();
    room.says(ALICE, "one");
    room.says(ALICE, "two");

    try (MatrixPlatform again = network.another()) {
      again.start(ears);
      room.says(ALICE, "three");
      assertThat(List.of(ears.nextText(), ears.nextText(), ears.nextText()))
          .containsExactly("one", "two", "three");
      assertThat(ears.left()).isZero();
    }
  }

  @Test
  void asksForWhatASyncLeftOut() throws Exception {
    heardOnce();
    network.platform().close();
    room.says(ALICE, "one");
    room.says(ALICE, "two");
    room.skipToHere();
    room.says(ALICE, "three");

    try (MatrixPlatform again = network.another()) {
      again.start(ears);
      assertThat(List.of(ears.nextText(), ears.nextText(), ears.nextText()))
          .containsExactly("one", "two", "three");
      assertThat(ears.left()).isZero();
    }
  }

  @Test
  void hearsAgainWhatTheCoreHadNotKept() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    network.platform().start(incoming -> {
      heard.countDown();
      return new Handled(new CompletableFuture<>(), new CompletableFuture<>());
    });
    room.says(ALICE, "keep this");
    assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
    network.platform().close();

    try (MatrixPlatform again = network.another()) {
      again.start(ears);
      assertThat(ears.nextText()).isEqualTo("keep this");
    }
  }

  @Test
  void aHomeserverThatFailsForAWhileIsSpokenToAfterwards() throws Exception {
    heardOnce();
    network.homeserver().away(true);
    CompletableFuture<List<MessageId>> sent =
        CompletableFuture.supplyAsync(() -> network.platform().send(message("m1")));
    assertThat(network.homeserver().wasAsked("rooms/" + room.id() + "/send")).isTrue();
    network.homeserver().away(false);

    assertThat(sent.get(20, TimeUnit.SECONDS)).hasSize(1);
    assertThat(room.sentByBot()).hasSize(1);
    room.says(ALICE, "still there?");
    assertThat(ears.nextText()).isEqualTo("still there?");
  }

  @Test
  void waitsWhenItIsToldToSlowDown() throws Exception {
    heardOnce();
    network.homeserver().limitNext("rooms/" + room.id() + "/send");

    assertThat(network.platform().send(message("m1"))).hasSize(1);
    assertThat(room.sentByBot()).hasSize(1);
    assertThat(network.homeserver().requests())
        .filteredOn(request -> request.path().startsWith("rooms/" + room.id() + "/send"))
        .hasSize(2);
  }

  @Test
  void whatIsSentASecondTimeIsSeenOnce() throws Exception {
    heardOnce();
    List<MessageId> first = network.platform().send(message("m1"));

    assertThat(network.platform().send(message("m1"))).isEqualTo(first);
    assertThat(room.sentByBot()).hasSize(1);
  }
}
