package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.ItemId;

class HeardOutTest {

  private static final ItemId POLL = new ItemId(FakeChatPlatform.room("garden"), 7);

  private final Instant began = new SettableClock().instant();
  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final HeardOut heardOut = new HeardOut(platform::hears, began);

  /** What may be closed at an instant, if a poll ended long before the program started. */
  private List<ItemId> at(Instant now) {
    return heardOut.of(instant -> List.of(POLL), now);
  }

  @Test
  void whatEndedWhileTheProgramWasStoppedWaitsForTheFirstConnection() {
    assertThat(at(began)).isEmpty();
    platform.start(incoming -> Handled.now(Handling.IGNORED));
    assertThat(at(began)).containsExactly(POLL);
  }

  @Test
  void howeverLongAgoItEndedANetworkHasSomeTimeToConnect() {
    Instant last = began.plus(HeardOut.LONGEST_WAIT);
    assertThat(at(last.minusSeconds(1))).isEmpty();
    assertThat(at(last)).containsExactly(POLL);
  }
}
