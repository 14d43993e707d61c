package org.lateralbot.core.item.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.item.InMemoryItemStore;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;

class LiveCardsTest {

  private static final ItemId ITEM = new ItemId(FakeChatPlatform.room("garden"), 1);
  private static final MessageId CARD = new MessageId(FakeChatPlatform.NAME, "card");

  private final FakeKind kind = new FakeKind("poll");
  private final InMemoryItemStore items = new InMemoryItemStore();
  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final AtomicBoolean storeIsAway = new AtomicBoolean();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final LiveCards cards = new LiveCards(
      () -> List.of(kind),
      items,
      platform,
      failing(new InMemoryTransactions(items)),
      network -> (delay, work) -> later.add(work),
      new SettableClock());

  private Transactions failing(Transactions real) {
    return new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        if (storeIsAway.get()) {
          throw new StoreUnavailableException("the disk is full");
        }
        return real.call(work);
      }
    };
  }

  @Test
  void aCardIsShownOnceTheStoreIsBack() {
    kind.add(ITEM, true);
    items.noteCard(ITEM, List.of(CARD));
    cards.changed(ITEM);
    storeIsAway.set(true);
    later.remove().run();
    assertThat(platform.edited(CARD)).isEmpty();

    storeIsAway.set(false);
    later.remove().run();

    assertThat(platform.edited(CARD)).isPresent();
    assertThat(later).isEmpty();
  }
}
