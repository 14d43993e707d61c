package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.store.InMemoryInbox;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;

class HousekeepingTest {

  private static final Instant START = SettableClock.START;
  private static final MessageId EVENT = new MessageId("fake", "event");

  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Transactions transactions = new InMemoryTransactions(inbox, outbox);
  private final SettableClock clock = new SettableClock();
  private final DueWorker housekeeping = worker(inbox, transactions);

  private DueWorker worker(Inbox watched, Transactions kept) {
    return new DueWorker(new Housekeeping(watched, outbox, Duration.ofDays(30)), kept, clock);
  }

  private void keepHouseAfter(Duration duration) {
    clock.advance(duration);
    housekeeping.run();
  }

  @Test
  void remembersThirtyDays() {
    inbox.accept(EVENT, START);

    keepHouseAfter(Duration.ofDays(30));
    assertThat(inbox.accept(EVENT, START)).isFalse();

    keepHouseAfter(Duration.ofHours(2));
    assertThat(inbox.accept(EVENT, START)).isTrue();
  }

  @Test
  void neverForgetsWhatIsNotSent() {
    outbox.add(AnnouncerTest.message("one"), START);

    keepHouseAfter(Duration.ofDays(400));

    assertThat(outbox.waiting("one")).isPresent();
  }

  @Test
  void givesUpWhatCannotBeDeliveredAfterThirtyDays() {
    outbox.add(AnnouncerTest.message("one"), START);
    outbox.putAside("one", START);

    keepHouseAfter(Duration.ofDays(30));
    assertThat(outbox.waiting("one")).isPresent();
    keepHouseAfter(Duration.ofHours(2));
    assertThat(outbox.waiting("one")).isEmpty();
  }

  @Test
  void looksOnceAnHour() {
    Inbox watched = mock(Inbox.class);
    DueWorker hourly = worker(watched, transactions);
    for (int minute = 0; minute <= 120; minute++) {
      hourly.run();
      clock.advance(Duration.ofMinutes(1));
    }

    verify(watched, times(3)).forgetBefore(any());
  }

  @Test
  void looksAgainSoonIfTheStoreDidNotTakeIt() {
    AtomicBoolean full = new AtomicBoolean(true);
    Transactions disk = new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        return transactions.call(() -> {
          T result = work.get();
          if (full.get()) {
            throw new StoreUnavailableException("the disk is full", new IOException());
          }
          return result;
        });
      }
    };
    inbox.accept(EVENT, START);
    clock.advance(Duration.ofDays(31));
    DueWorker hourly = worker(inbox, disk);
    hourly.run();
    assertThat(inbox.accept(EVENT, START)).isFalse();

    full.set(false);
    hourly.run();
    assertThat(inbox.accept(EVENT, START)).isTrue();
  }
}
