package org.lateralbot.core.item.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.Content;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.lane.Later;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cards that opened polls and pledges up to date where the network can change what was
 * said. What changes within a moment is shown by one edit, and the last change is always followed by
 * one. A card that could not be changed is tried again when due work is done.
 */
public final class LiveCards implements DueWork {

  private static final Logger LOG = LoggerFactory.getLogger(LiveCards.class);
  private static final Duration GATHERED = Duration.ofSeconds(2);

  private enum State {
    WAITING,
    SHOWING,
    CHANGED_MEANWHILE
  }

  private final Supplier<List<ItemKind>> kinds;
  private final ItemStore items;
  private final ChatPlatform platform;
  private final Transactions transactions;
  private final Function<String, Later> later;
  private final InstantSource clock;
  private final Map<ItemId, State> states = new ConcurrentHashMap<>();

  /**
   * @param kinds asked only when a card is drawn, because the kinds tell this what has changed
   * @param later runs the edits of each network; they wait for it
   */
  public LiveCards(
      Supplier<List<ItemKind>> kinds,
      ItemStore items,
      ChatPlatform platform,
      Transactions transactions,
      Function<String, Later> later,
      InstantSource clock) {
    this.kinds = kinds;
    this.items = items;
    this.platform = platform;
    this.transactions = transactions;
    this.later = later;
    this.clock = clock;
  }

  /** Something about the item has changed, or is about to in the transaction that runs now. */
  public void changed(ItemId item) {
    states.compute(
        item,
        (same, state) -> state == null
            ? waiting(item)
            : state == State.WAITING ? State.WAITING : State.CHANGED_MEANWHILE);
  }

  private State waiting(ItemId item) {
    later.apply(item.room().platform()).run(GATHERED, () -> show(item));
    return State.WAITING;
  }

  @Override
  public List<Due> due(Instant now) {
    return items.staleCards().stream()
        .map(item -> new Due("showing the card of", item, () -> changed(item)))
        .toList();
  }

  private void show(ItemId item) {
    states.put(item, State.SHOWING);
    try {
      showNow(item);
    } catch (RuntimeException failure) {
      LOG.warn("a card could not be brought up to date: {}", Trace.of(failure));
      transactions.run(() -> items.cardIsStale(item));
    } finally {
      states.compute(
          item, (same, state) -> state == State.CHANGED_MEANWHILE ? waiting(item) : null);
    }
  }

  private void showNow(ItemId item) {
    waitForChangesUnderWay();
    List<MessageId> card = items.card(item);
    if (card.isEmpty()) {
      return;
    }
    platform.edit(card, message(item));
    transactions.run(() -> items.cardIsFresh(item));
  }

  /** Works run one after another, so what was changed before this one is on disk after it. */
  private void waitForChangesUnderWay() {
    transactions.run(() -> {});
  }

  private OutgoingMessage message(ItemId item) {
    ItemKind kind = kinds.get().stream().filter(it -> it.has(item)).findFirst().orElseThrow();
    Content content = kind.card(item, clock.instant());
    return OutgoingMessage.of(
            "edit/" + UUID.randomUUID(), new Destination.ToRoom(item.room()), content.body())
        .holding(content)
        .about(Optional.of(item));
  }
}
