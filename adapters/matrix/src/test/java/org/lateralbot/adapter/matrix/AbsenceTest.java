package org.lateralbot.adapter.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.adapter.matrix.LoopbackNetwork.ALICE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Presence;
import org.lateralbot.core.chat.RoomId;

/** Nothing is lost or doubled while the bot or its homeserver is away. */
class AbsenceTest extends LoopbackTest {

  /** A bot that is started and has heard that somebody is there. */
  private void heardOnce() throws InterruptedException {
    begin();
    room.says(ALICE, "are you there?");
    assertThat(ears.nextText()).isEqualTo("are you there?");
  }

  /** These words, in this order, and nothing else. */
  private void hears(String... texts) throws InterruptedException {
    for (String text : texts) {
      assertThat(ears.nextText()).isEqualTo(text);
    }
    assertThat(ears.left()).isZero();
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
      hears("one", "two", "three");
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
      hears("one", "two", "three");
    }
  }

  @Test
  void tellsInWhichRoomsItIsWhenItHasLostItsSession() throws Exception {
    network.platform().start(ears);

    Set<RoomId> rooms = new HashSet<>();
    while (ears.left() > 0) {
      Presence presence = ears.next(Presence.class);
      assertThat(presence.inside()).isTrue();
      rooms.add(presence.roomId());
    }
    assertThat(rooms)
        .containsExactlyInAnyOrder(
            network.room(), MatrixIds.room(network.direct().id()));
  }

  /** What is heard by a process that has never had this account, so long after the room began. */
  private List<String> heardAtFirst(Duration later) throws InterruptedException {
    try (MatrixPlatform first =
        network.another(Instant.ofEpochMilli(HandMadeRoom.START).plus(later))) {
      first.start(ears);
    }
    List<String> texts = new ArrayList<>();
    while (ears.left() > 0) {
      if (ears.next(Incoming.class) instanceof IncomingMessage message) {
        texts.add(message.text());
      }
    }
    return texts;
  }

  @Test
  void hearsWhatWasJustSaidWhenItTakesOverFromAnother() throws Exception {
    room.says(ALICE, "before the bot came");
    room.joins(HandMadeHomeserver.BOT);
    room.says(ALICE, "is nobody there?");
    assertThat(heardAtFirst(Duration.ofMinutes(4))).containsExactly("is nobody there?");
  }

  @Test
  void doesNotAnswerWhatWasSaidLongBeforeItTakesOver() throws Exception {
    room.says(ALICE, "is nobody there?");
    assertThat(heardAtFirst(Duration.ofMinutes(6))).isEmpty();
  }

  @Test
  void tellsThatItIsInARoomOfWhichItMayHaveMissedMuch() throws Exception {
    heardOnce();
    network.platform().close();
    room.says(ALICE, "one");
    room.skipToHere();
    room.says(ALICE, "two");

    Ears others = new Ears();
    try (MatrixPlatform again = network.another()) {
      again.start(others);
      assertThat(others.next(Presence.class).inside()).isTrue();
    }
  }

  @Test
  void hearsAgainWhatTheCoreHadNotKept() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    network.platform().start(incoming -> {
      if (!(incoming instanceof IncomingMessage)) {
        return Handled.now(Handling.HANDLED);
      }
      heard.countDown();
      return new Handled(new CompletableFuture<>(), new CompletableFuture<>());
    });
    room.says(ALICE, "keep this");
    assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
    network.platform().close();

    try (MatrixPlatform again = network.another()) {
      again.start(ears);
      hears("keep this");
    }
  }

  @Test
  void goesOnBehindAnEventOnWhichTheStackFillsUp() throws Exception {
    network.platform().start(incoming -> {
      if (incoming instanceof IncomingMessage message && message.text().equals("a deep one")) {
        throw new StackOverflowError();
      }
      return ears.hear(incoming);
    });
    ears.forget();
    room.says(ALICE, "a deep one");
    room.says(ALICE, "are you there?");
    hears("are you there?");
  }

  @Test
  void aHomeserverThatFailsForAWhileIsSpokenToAfterwards() throws Exception {
    heardOnce();
    network.homeserver().away(true);
    // Where there are two cores, the client library needs the one thread of the common pool.
    CompletableFuture<List<MessageId>> sent = CompletableFuture.supplyAsync(
        () -> network.platform().send(toRoom("m1", "good day")), work -> new Thread(work).start());
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

    assertThat(network.platform().send(toRoom("m1", "good day"))).hasSize(1);
    assertThat(room.sentByBot()).hasSize(1);
    assertThat(network.homeserver().requests())
        .filteredOn(request -> request.path().startsWith("rooms/" + room.id() + "/send"))
        .hasSize(2);
  }

  @Test
  void whatIsSentASecondTimeIsSeenOnce() throws Exception {
    heardOnce();
    List<MessageId> first = network.platform().send(toRoom("m1", "good day"));

    assertThat(network.platform().send(toRoom("m1", "good day"))).isEqualTo(first);
    assertThat(room.sentByBot()).hasSize(1);
  }
}
