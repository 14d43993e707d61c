package org.lateralbot.core.item.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.RoomId;

class ItemNameTest {

  private static final RoomId GARDEN = FakeChatPlatform.room("garden");

  private final FakeChatPlatform network = new FakeChatPlatform();

  @BeforeEach
  void theRoomHasALongName() {
    network.rename(GARDEN, "Garden Club #1");
  }

  @Test
  void aRoomIsNamedAsItCanBeTyped() {
    assertThat(ItemName.inPrivate(new ItemId(GARDEN, 7), network)).isEqualTo("Garden-Club-1#7");
    assertThat(ItemName.isCalled(GARDEN, "garden-club-1", network)).isTrue();
    assertThat(ItemName.isCalled(GARDEN, "garden", network)).isFalse();
  }

  @Test
  void aRoomWhoseNameIsNotToldNowIsLeftOut() {
    network.goAway();

    assertThat(ItemName.inPrivate(new ItemId(GARDEN, 7), network)).isEqualTo("#7");
  }
}
