package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.LoginRefusedException;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.store.Leases;
import org.lateralbot.core.store.StoreUnavailableException;

@Timeout(20)
class LeasedPlatformTest {

  private static final RoomId ROOM = new RoomId("mesh", "garden");
  private static final Destination GARDEN = new Destination.ToRoom(ROOM);
  private static final ChatListener DEAF = incoming -> {
    throw new AssertionError("nothing is said here");
  };

  /** One lease, as the database would say of it. */
  private enum Answer {
    MINE,
    ANOTHERS,
    NONE
  }

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final List<LoopbackPlatform> opened = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> givenBack = new LinkedBlockingQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean unreachable;
  private volatile Answer answer = Answer.MINE;
  private final LeasedPlatform leased = new LeasedPlatform(new OneLease(), this::open, nanos::get);

  private final class OneLease implements Leases {

    @Override
    public boolean take(String name) {
      asked.incrementAndGet();
      if (answer == Answer.NONE) {
        throw new StoreUnavailableException("away", new IllegalStateException());
      }
      return answer == Answer.MINE;
    }

    @Override
    public void giveBack(String name) {
      givenBack.add(name);
    }
  }

  private LoopbackPlatform open() {
    LoopbackPlatform platform = new LoopbackPlatform("mesh") {
      @Override
      public void start(ChatListener listener) {
        if (unreachable) {
          throw new IllegalStateException("no way there");
        }
        super.start(listener);
      }
    };
    opened.add(platform);
    return platform;
  }

  private void keepWith(Answer next) {
    answer = next;
    leased.keep(DEAF);
  }

  private static OutgoingMessage message(String id) {
    return OutgoingMessage.of(id, GARDEN, Body.of(Line.of(new Span.Plain("It is decided."))));
  }

  @Test
  void whoHoldsTheLeaseSpeaks() throws InterruptedException {
    keepWith(Answer.MINE);
    opened.get(0).started().await();
    assertThat(leased.speaksTo(GARDEN)).isTrue();
    assertThat(leased.isInside(ROOM)).isTrue();
    assertThat(leased.hears(ROOM)).isTrue();
    leased.send(message("a"));
    assertThat(opened.get(0).sent()).containsExactly(message("a"));
  }

  @Test
  void whoDoesNotHoldItIsNotEvenConnected() {
    keepWith(Answer.ANOTHERS);
    assertThat(opened.get(0).started().getCount()).isEqualTo(1);
    assertThat(leased.speaksTo(GARDEN)).isFalse();
    assertThat(leased.isInside(ROOM)).isFalse();
    assertThat(leased.hears(ROOM)).isFalse();
    assertThatThrownBy(() -> leased.send(message("a")))
        .isInstanceOf(DeliveryFailedException.class)
        .hasMessageContaining("does not speak for mesh");
  }

  /** What looks through the rooms of a network must not take one that nobody sees for one that was left. */
  @Test
  void whoStandsByIsNotConnectedAndSaysSo() throws InterruptedException {
    keepWith(Answer.ANOTHERS);
    assertThat(leased.isConnected()).isFalse();
    assertThat(leased.standsBy()).isTrue();

    keepWith(Answer.MINE);
    opened.get(0).started().await();
    assertThat(leased.isConnected()).isTrue();
    assertThat(leased.standsBy()).isFalse();
  }

  @Test
  void whoLosesTheLeaseDisconnectsAndWhoWinsItAgainConnectsAnew() throws InterruptedException {
    keepWith(Answer.MINE);
    opened.get(0).started().await();
    keepWith(Answer.ANOTHERS);
    opened.get(0).closed().await();
    assertThat(leased.speaksTo(GARDEN)).isFalse();

    keepWith(Answer.MINE);
    opened.get(1).started().await();
    leased.send(message("b"));
    assertThat(opened.get(0).sent()).isEmpty();
    assertThat(opened.get(1).sent()).containsExactly(message("b"));
  }

  @Test
  void whoCannotMakeTheLeaseLastFallsSilentBeforeAnotherCanHaveIt() throws InterruptedException {
    keepWith(Answer.MINE);
    opened.get(0).started().await();
    nanos.addAndGet(Duration.ofSeconds(8).toNanos());
    keepWith(Answer.NONE);
    assertThat(leased.speaksTo(GARDEN)).isTrue();

    nanos.addAndGet(Duration.ofSeconds(4).toNanos());
    assertThat(leased.speaksTo(GARDEN)).isFalse();
    assertThatThrownBy(() -> leased.send(message("a"))).isInstanceOf(DeliveryFailedException.class);
    keepWith(Answer.NONE);
    opened.get(0).closed().await();
    assertThat(leased.isConnected()).isFalse();
    assertThat(leased.standsBy()).isFalse();
  }

  @Test
  void whoStopsGivesTheLeaseBack() throws InterruptedException {
    keepWith(Answer.MINE);
    opened.get(0).started().await();
    leased.close();
    assertThat(givenBack).containsExactly("mesh");
    assertThat(opened.get(0).closed().getCount()).isZero();
    assertThat(leased.speaksTo(GARDEN)).isFalse();
  }

  /** Waits until a connection was given up, and says how long it takes until the next is tried. */
  private long secondsUntilTheNextTry() throws InterruptedException {
    givenBack.take();
    int before = opened.size();
    int askedBefore = asked.get();
    long seconds = 0;
    while (opened.size() == before) {
      assertThat(asked).hasValue(askedBefore);
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      seconds++;
      leased.keep(DEAF);
    }
    return seconds;
  }

  @Test
  void whoCannotConnectLeavesTheLeaseToOthersForLongerEachTime() throws InterruptedException {
    unreachable = true;
    keepWith(Answer.MINE);
    List<Long> pauses = new ArrayList<>();
    for (int tried = 1; tried <= 6; tried++) {
      pauses.add(secondsUntilTheNextTry());
    }
    assertThat(pauses).containsExactly(4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(opened.get(0).closed().getCount()).isZero();
    assertThat(leased.isConnected()).isFalse();
  }

  @Test
  void whoseConnectionHeldPausesShortlyAgain() throws InterruptedException {
    unreachable = true;
    keepWith(Answer.MINE);
    secondsUntilTheNextTry();
    givenBack.take();
    unreachable = false;
    nanos.addAndGet(Duration.ofSeconds(8).toNanos());
    keepWith(Answer.MINE);
    opened.get(2).started().await();
    keepWith(Answer.MINE);
    assertThat(leased.isConnected()).isTrue();

    keepWith(Answer.ANOTHERS);
    unreachable = true;
    keepWith(Answer.MINE);
    assertThat(secondsUntilTheNextTry()).isEqualTo(4);
  }

  @Test
  void whatCannotEvenBePreparedIsTriedAgainAfterAPauseToo() {
    AtomicInteger prepared = new AtomicInteger();
    LeasedPlatform unprepared = new LeasedPlatform(
        new OneLease(),
        () -> {
          if (prepared.incrementAndGet() > 1) {
            throw new IllegalStateException("the folder is gone");
          }
          return open();
        },
        nanos::get);
    unprepared.keep(DEAF);
    answer = Answer.ANOTHERS;
    unprepared.keep(DEAF);
    answer = Answer.MINE;
    unprepared.keep(DEAF);
    unprepared.keep(DEAF);

    assertThat(prepared).hasValue(2);
    assertThat(givenBack).containsExactly("mesh");
  }

  @Test
  void startingWaitsForTheLeaseAndEndsWithTheClose() {
    answer = Answer.ANOTHERS;
    CompletableFuture<Void> started = CompletableFuture.runAsync(() -> leased.start(DEAF));
    assertThat(started).isNotDone();
    leased.close();
    started.join();
  }

  @Test
  void aLoginThatIsRefusedEndsTheStart() {
    LeasedPlatform refused = new LeasedPlatform(
        new OneLease(),
        () -> new LoopbackPlatform("mesh") {
          @Override
          public void start(ChatListener listener) {
            throw new LoginRefusedException("the password is wrong");
          }
        },
        nanos::get);
    assertThatThrownBy(() -> refused.start(DEAF))
        .isInstanceOf(LoginRefusedException.class)
        .hasMessage("the password is wrong");
    refused.close();
  }
}
