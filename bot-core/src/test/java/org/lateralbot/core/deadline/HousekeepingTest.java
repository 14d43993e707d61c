package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.store.InMemoryInbox;
import org.lateralbot.core.store.Inbox;

class HousekeepingTest {

  private static final Instant START = SettableClock.START;
  private static final MessageId EVENT = new MessageId("fake", "event");

  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryRoomStore rooms = new InMemoryRoomStore();
  private final Housekeeping housekeeping =
      new Housekeeping(inbox, outbox, rooms, Duration.ofDays(30));

  @Test
  void remembersThirtyDays() {
    inbox.accept(EVENT, START);

    housekeeping.runDue(START.plus(Duration.ofDays(30)));
    assertThat(inbox.accept(EVENT, START)).isFalse();

    housekeeping.runDue(START.plus(Duration.ofDays(30)).plus(Duration.ofHours(2)));
    assertThat(inbox.accept(EVENT, START)).isTrue();
  }

  @Test
  void neverForgetsWhatIsNotSent() {
    outbox.add(AnnouncerTest.message("one"), START);

    housekeeping.runDue(START.plus(Duration.ofDays(400)));

    assertThat(outbox.waiting("one")).isPresent();
  }

  @Test
  void givesUpWhatCannotBeDeliveredAfterThirtyDays() {
    outbox.add(AnnouncerTest.message("one"), START);
    outbox.putAside("one", START);

    housekeeping.runDue(START.plus(Duration.ofDays(30)));
    assertThat(outbox.waiting("one")).isPresent();
    housekeeping.runDue(START.plus(Duration.ofDays(30)).plus(Duration.ofHours(2)));
    assertThat(outbox.waiting("one")).isEmpty();
  }

  @Test
  void looksOnceAnHour() {
    Inbox watched = mock(Inbox.class);
    Housekeeping hourly = new Housekeeping(watched, outbox, rooms, Duration.ofDays(30));
    for (int minute = 0; minute <= 120; minute++) {
      hourly.runDue(START.plus(Duration.ofMinutes(minute)));
    }

    verify(watched, times(3)).forgetBefore(any());
  }
}
