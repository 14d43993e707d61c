package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.Contexts;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.store.InMemoryTransactions;

class RoomRetentionTest {

  private static final Instant LEFT = SettableClock.START;
  private static final Instant OVER = LEFT.plus(Duration.ofDays(31));
  private static final RoomId GARDEN = FakeChatPlatform.room("garden");

  private final InMemoryRoomStore rooms = new InMemoryRoomStore();
  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final SettableClock clock = new SettableClock();
  private final DueWorker retention = new DueWorker(
      new RoomRetention(rooms, platform, Duration.ofDays(30)),
      new InMemoryTransactions(rooms),
      clock);

  @BeforeEach
  void leave() {
    rooms.save(GARDEN, Contexts.DEFAULTS);
    rooms.left(GARDEN, LEFT);
    platform.start(incoming -> Handled.now(Handling.IGNORED));
  }

  private void look(Instant at) {
    clock.set(at);
    retention.run();
  }

  private boolean isKeptAfterHours(int hours) {
    look(OVER.plus(Duration.ofHours(hours)));
    return rooms.find(GARDEN).isPresent();
  }

  @Test
  void aRoomThatWasLeftLongAgoIsForgottenAtTheSecondLook() {
    assertThat(isKeptAfterHours(0)).isTrue();
    assertThat(isKeptAfterHours(1)).isFalse();
  }

  @Test
  void aRoomIsKeptThatTheBotWasLetIntoAgainWhileItWasStopped() {
    platform.letIntoUnheard(GARDEN);
    for (int hour = 0; hour < 3; hour++) {
      assertThat(isKeptAfterHours(hour)).isTrue();
    }
    assertThat(rooms.left()).isEmpty();
  }

  @Test
  void nothingIsForgottenWhileANetworkIsAway() {
    platform.goAway();
    for (int hour = 0; hour < 3; hour++) {
      assertThat(isKeptAfterHours(hour)).isTrue();
    }
    platform.comeBack();
    assertThat(isKeptAfterHours(3)).isTrue();
    assertThat(isKeptAfterHours(4)).isFalse();
  }

  @Test
  void looksOnceAnHour() {
    for (int tick = 0; tick < 59; tick++) {
      look(OVER.plus(Duration.ofMinutes(tick)));
    }
    assertThat(isKeptAfterHours(0)).isTrue();
    assertThat(isKeptAfterHours(1)).isFalse();
  }
}
