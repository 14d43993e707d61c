package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.StoreUnavailableException;

class AnnouncerTest {

  private final SettableClock clock = new SettableClock();
  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final List<String> noted = new ArrayList<>();
  private final Announcer announcer = announcer((message, id) -> noted.add(message.id()));

  private Announcer announcer(Announcer.SentListener listener) {
    return announcer(platform, listener);
  }

  private Announcer announcer(ChatPlatform network, Announcer.SentListener listener) {
    return announcer(network, listener, any -> Runnable::run);
  }

  private Announcer announcer(
      ChatPlatform network, Announcer.SentListener listener, Function<String, Executor> sending) {
    return new Announcer(
        network, outbox, new InMemoryTransactions(outbox), listener, sending, clock);
  }

  private static OutgoingMessage messageTo(String network, String id) {
    return OutgoingMessage.of(id, new Destination.ToRoom(new RoomId(network, "garden")), Body.of());
  }

  static OutgoingMessage message(String id) {
    return OutgoingMessage.of(
        id, new Destination.ToRoom(FakeChatPlatform.room("garden")), Body.of());
  }

  private static void deliverDue(Announcer announcer) {
    announcer.deliverDue().toCompletableFuture().join();
  }

  private List<String> sent() {
    return platform.sent().stream().map(OutgoingMessage::id).toList();
  }

  @Test
  void sendsWhatIsDueOnceAndInOrder() {
    List<String> ids = IntStream.range(0, 250).mapToObj(Integer::toString).toList();
    ids.forEach(id -> outbox.add(message(id), clock.instant()));
    outbox.add(message("later"), clock.instant().plusSeconds(1));

    deliverDue(announcer);
    deliverDue(announcer);

    assertThat(sent()).isEqualTo(ids);
    assertThat(noted).isEqualTo(ids);
  }

  @Test
  void whatAnotherProcessIsToSendIsLeftToItAndHoldsUpNothing() {
    IntStream.range(0, 250)
        .forEach(id -> outbox.add(messageTo("elsewhere", "elsewhere " + id), clock.instant()));
    outbox.add(message("here"), clock.instant());

    deliverDue(announcer);

    assertThat(sent()).containsExactly("here");
    assertThat(outbox.due(clock.instant(), any -> true, 1_000)).hasSize(250);
  }

  @Test
  void aNetworkThatHangsHoldsUpNoOther() {
    List<String> sent = new ArrayList<>();
    ChatPlatform networks = mock(ChatPlatform.class);
    when(networks.speaksTo(any())).thenReturn(true);
    when(networks.send(any())).thenAnswer(call -> {
      OutgoingMessage message = call.getArgument(0);
      sent.add(message.id());
      return List.of(new MessageId(message.to().platform(), message.id()));
    });
    Queue<Runnable> hanging = new ArrayDeque<>();
    Announcer both = announcer(
        networks,
        (message, ids) -> {},
        network -> network.equals("hanging") ? hanging::add : Runnable::run);
    IntStream.range(0, 250)
        .forEach(id -> outbox.add(messageTo("hanging", "there " + id), clock.instant()));
    outbox.add(messageTo("well", "here"), clock.instant());

    CompletionStage<Boolean> done = both.deliverDue();

    assertThat(sent).containsExactly("here");
    assertThat(done).isNotDone();

    outbox.add(messageTo("well", "here again"), clock.instant());
    both.deliverDueSoon("hanging");
    both.deliverDueSoon("well");
    assertThat(sent).containsExactly("here", "here again");

    while (!hanging.isEmpty()) {
      hanging.remove().run();
    }
    assertThat(sent).hasSize(252).doesNotHaveDuplicates();
    assertThat(done).isCompleted();
  }

  @Test
  void whatFailsHoldsUpNothingElse() {
    outbox.add(message("one"), clock.instant());
    outbox.add(message("two"), clock.instant());
    platform.failNext(1);

    deliverDue(announcer);

    assertThat(sent()).containsExactly("two");
  }

  @Test
  void waitsLongerAfterEachFailure() {
    outbox.add(message("one"), clock.instant());
    platform.goAway();
    List<Duration> waits = new ArrayList<>();
    for (int attempt = 0; attempt < 11; attempt++) {
      deliverDue(announcer);
      Duration wait = Duration.ZERO;
      while (outbox.due(clock.instant(), any -> true, 1).isEmpty()) {
        clock.advance(Duration.ofSeconds(15));
        wait = wait.plusSeconds(15);
      }
      waits.add(wait);
    }
    platform.comeBack();
    deliverDue(announcer);

    assertThat(waits)
        .extracting(Duration::toSeconds)
        .startsWith(15L, 30L, 60L, 120L)
        .endsWith(3840L, 3840L, 3840L);
    assertThat(sent()).containsExactly("one");
  }

  @Test
  void whatCannotBeDeliveredIsPutAsideAndArrivesOnceTheBotIsLetInAgain() {
    outbox.add(message("one"), clock.instant());
    outbox.add(message("two"), clock.instant());
    platform.expelFrom(FakeChatPlatform.room("garden"));
    deliverDue(announcer);
    assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(2, 2));

    platform.letInto(FakeChatPlatform.room("garden"));
    clock.advance(Duration.ofMinutes(59));
    deliverDue(announcer);
    assertThat(sent()).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    deliverDue(announcer);
    assertThat(sent()).containsExactly("one", "two");
    assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(0, 0));
  }

  @Test
  void anAdapterThatBreaksIsTriedAgainToo() {
    ChatPlatform faulty = mock(ChatPlatform.class);
    when(faulty.speaksTo(any())).thenReturn(true);
    when(faulty.send(any())).thenThrow(new IllegalStateException("a mistake in the adapter"));
    Announcer broken = announcer(faulty, (message, ids) -> {});
    outbox.add(message("one"), clock.instant());

    deliverDue(broken);

    assertThat(outbox.due(clock.instant(), any -> true, 10)).isEmpty();
    assertThat(outbox.failures("one")).isEqualTo(1);
  }

  @Test
  void whatWasSentButNotNotedIsSentAgainUnderTheSameIdAfterARestart() {
    Announcer dying = announcer((message, id) -> {
      throw new IllegalStateException("the power went");
    });
    outbox.add(message("one"), clock.instant());

    deliverDue(dying);
    deliverDue(announcer);

    assertThat(sent()).containsExactly("one", "one");
  }

  @Test
  void whatTheNetworkTookIsNotSentAgainWhileItCannotBeNoted() {
    AtomicInteger attempts = new AtomicInteger();
    Announcer full = announcer((message, ids) -> {
      if (attempts.incrementAndGet() <= 3) {
        throw new IllegalStateException("the disk is full");
      }
      noted.add(message.id() + " as " + ids.get(0).value());
    });
    outbox.add(message("one"), clock.instant());

    for (int tick = 0; tick < 5; tick++) {
      deliverDue(full);
    }

    assertThat(sent()).containsExactly("one");
    assertThat(noted).containsExactly("one as sent-1");
    assertThat(attempts).hasValue(4);
  }

  @Test
  void doesNotGoRoundWhileNothingCanBeNoted() {
    Announcer full = announcer((message, ids) -> {
      throw new IllegalStateException("the disk is full");
    });
    IntStream.range(0, 250).forEach(id -> outbox.add(message("" + id), clock.instant()));

    assertThat(full.deliverDue()).isCompletedWithValue(false);

    assertThat(sent()).hasSize(100);
  }

  @Test
  void goesRoundWhereOnlySomeCannotBeNoted() {
    Announcer picky = announcer((message, ids) -> {
      if (message.id().equals("0")) {
        throw new IllegalStateException("this is not storable");
      }
    });
    IntStream.range(0, 250).forEach(id -> outbox.add(message("" + id), clock.instant()));

    assertThat(picky.deliverDue()).isCompletedWithValue(true);

    assertThat(sent()).hasSize(250);
    assertThat(outbox.due(clock.instant(), any -> true, 10)).containsExactly(message("0"));
  }

  @Test
  void whatIsDueAndCannotBeReadWaitsForTheNextTurn() {
    Outbox away = mock(Outbox.class, delegatesTo(outbox));
    AtomicInteger asked = new AtomicInteger();
    doAnswer(call -> {
          if (asked.incrementAndGet() != 3) {
            throw new StoreUnavailableException("away", new IllegalStateException());
          }
          return outbox.due(call.getArgument(0), call.getArgument(1), call.getArgument(2));
        })
        .when(away)
        .due(any(), any(), anyInt());
    Announcer unread = new Announcer(
        platform,
        away,
        new InMemoryTransactions(outbox),
        (message, ids) -> {},
        network -> Runnable::run,
        clock);
    IntStream.range(0, 250).forEach(id -> outbox.add(message("" + id), clock.instant()));

    assertThat(unread.deliverDue()).isCompleted();
    assertThat(unread.deliverDueSoon(FakeChatPlatform.NAME)).isCompleted();
    assertThat(sent()).isEmpty();

    assertThat(unread.deliverDue()).isCompleted();
    assertThat(sent()).hasSize(100);
  }

  @Test
  void threadsThatTakeNothingMoreLeaveNobodyWaiting() {
    Announcer stopped = announcer(platform, (message, ids) -> {}, network -> work -> {
      throw new RejectedExecutionException("stopped");
    });
    IntStream.range(0, 250).forEach(id -> outbox.add(message("" + id), clock.instant()));

    assertThat(stopped.deliverDue()).isCompletedWithValue(false);
    assertThat(stopped.deliverDueSoon(FakeChatPlatform.NAME)).isCompletedWithValue(false);
    assertThat(stopped.deliverFresh(message("fresh"))).isCompletedWithValue(false);
  }

  @Test
  void whatIsNotKeptIsNotTriedAgain() {
    platform.failNext(1);

    assertThat(announcer.sendUnkept(message("one")).toCompletableFuture().join())
        .isFalse();
    deliverDue(announcer);

    assertThat(sent()).isEmpty();
  }
}
