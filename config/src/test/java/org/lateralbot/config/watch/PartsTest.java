package org.lateralbot.config.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.config.watch.Part.State;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.deadline.InMemoryOutbox;
import org.lateralbot.core.store.InMemoryInbox;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;

class PartsTest {

  private final SettableClock clock = new SettableClock();

  @Test
  void aNetworkIsWellWhileItIsHeardFrom() {
    FakeChatPlatform platform = new FakeChatPlatform();
    Part network = Parts.network(platform);

    assertThat(network.state()).isEqualTo(new State(false, "not heard from"));
    platform.start(incoming -> Handled.now(Handling.IGNORED));
    assertThat(network.state()).isEqualTo(new State(true, "connected"));
    platform.goAway();
    assertThat(network.state().healthy()).isFalse();
  }

  @Test
  void aNetworkThatAnotherProcessIsConnectedToIsWell() {
    FakeChatPlatform platform = new FakeChatPlatform();
    platform.standBy();

    try (Metrics metrics = new Metrics()) {
      assertThat(Parts.network(metrics.counting(platform)).state())
          .isEqualTo(new State(true, "stands by"));
    }
  }

  @Test
  void aStoreThatTakesChangesIsWellAndKeepsNothingOfTheLook(@TempDir Path folder) {
    try (SqlStore store = SqliteStores.open(folder)) {
      Part part = Parts.store(store.transactions(), store.inbox());

      assertThat(part.state()).isEqualTo(new State(true, "writable"));
      assertThat(part.state()).isEqualTo(new State(true, "writable"));
      MessageId looked = new MessageId("", "");
      boolean isNew = store.transactions().call(() -> store.inbox().accept(looked, Instant.EPOCH));
      assertThat(isNew).isTrue();
    }
  }

  @Test
  void aStoreThatTakesNoneIsNotWell() {
    Transactions full = new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        throw new StoreUnavailableException("the disk is full", new IllegalStateException());
      }
    };

    assertThat(Parts.store(full, new InMemoryInbox()).state())
        .isEqualTo(new State(false, "the disk is full"));
  }

  @Test
  void anAnnouncementMayBeLateForAMomentOnly() {
    InMemoryOutbox outbox = new InMemoryOutbox();
    Part part = Parts.announcements(outbox, to -> true, clock);
    Destination garden = new Destination.ToRoom(FakeChatPlatform.room("garden"));
    outbox.add(OutgoingMessage.of("end", garden, Body.of()), clock.instant());

    clock.advance(Duration.ofMinutes(5));
    assertThat(part.state()).isEqualTo(new State(true, "1 waiting, 0 overdue, 0 undeliverable"));
    clock.advance(Duration.ofMillis(1));
    assertThat(part.state()).isEqualTo(new State(false, "1 waiting, 1 overdue, 0 undeliverable"));
    outbox.sent("end");
    assertThat(part.state()).isEqualTo(new State(true, "0 waiting, 0 overdue, 0 undeliverable"));
  }

  @Test
  void whatNoNetworkTakesAndWhatOthersAreToSayIsNotOverdue() {
    InMemoryOutbox outbox = new InMemoryOutbox();
    Destination garden = new Destination.ToRoom(FakeChatPlatform.room("garden"));
    Destination elsewhere = new Destination.ToRoom(new RoomId("elsewhere", "garden"));
    outbox.add(OutgoingMessage.of("here", garden, Body.of()), clock.instant());
    outbox.add(OutgoingMessage.of("elsewhere", elsewhere, Body.of()), clock.instant());
    outbox.putAside("here", clock.instant());
    clock.advance(Duration.ofDays(1));

    assertThat(Parts.announcements(outbox, garden::equals, clock).state())
        .isEqualTo(new State(true, "2 waiting, 0 overdue, 1 undeliverable"));
    assertThat(Parts.announcements(outbox, elsewhere::equals, clock).state().healthy())
        .isFalse();
  }
}
