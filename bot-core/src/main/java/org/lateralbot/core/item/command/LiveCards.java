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
import org.lateralbot.core.chat.UndeliverableException;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.lane.Later;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cards that opened polls and pledges up to date where the network can change what was
 * said. What changes within a moment is shown by one edit, and the last change is always followed by
 * one. A card that could not be changed is tried again when due work is done, less and less often
 * and by the process that speaks to its room.
 */
public final class LiveCards implements DueWork {

  private static final Logger LOG = LoggerFactory.getLogger(LiveCards.class);
  private static final Duration GATHERED = Duration.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(7);
  private static final int MOST_DOUBLINGS = 9;

  /** With pauses of an hour in the end, that is a week. */
  private static final int MOST_FAILURES = 175;

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

  /** When cards are tried again that could not be changed. */
  private final Map<ItemId, Instant> retries = new ConcurrentHashMap<>();

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
    retries.values().removeIf(retry -> !now.isBefore(retry));
    return items.staleCards(this::isToBeShown).stream()
        .map(item -> new Due("showing the card of", item, () -> changed(item)))
        .toList();
  }

  private boolean isToBeShown(ItemId item) {
    return !states.containsKey(item) && !retries.containsKey(item) && speaksTo(item);
  }

  private boolean speaksTo(ItemId item) {
    return platform.speaksTo(new Destination.ToRoom(item.room()));
  }

  private void show(ItemId item) {
    states.put(item, State.SHOWING);
    try {
      attempt(item);
    } catch (StoreUnavailableException away) {
      LOG.warn("what a card is to show is not known now: {}", away.getMessage());
      states.put(item, State.CHANGED_MEANWHILE);
    } finally {
      states.compute(
          item, (same, state) -> state == State.CHANGED_MEANWHILE ? waiting(item) : null);
    }
  }

  private void attempt(ItemId item) {
    if (!speaksTo(item)) {
      transactions.run(() -> items.cardIsStale(item));
      return;
    }
    try {
      showNow(item);
    } catch (UndeliverableException refused) {
      LOG.warn("a card stays as it is: {}", refused.getMessage());
      settle(item);
    } catch (StoreUnavailableException away) {
      throw away;
    } catch (RuntimeException failure) {
      LOG.warn("a card could not be brought up to date: {}", Trace.of(failure));
      failed(item, transactions.call(() -> items.cardFailed(item)));
    }
  }

  private void failed(ItemId item, int failures) {
    if (failures > MOST_FAILURES) {
      LOG.warn("a card stays as it is after {} attempts", failures);
      settle(item);
    } else {
      long pauses = 1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
      retries.put(item, clock.instant().plus(FIRST_PAUSE.multipliedBy(pauses)));
    }
  }

  private void settle(ItemId item) {
    transactions.run(() -> items.cardIsSettled(item));
    retries.remove(item);
  }

  private void showNow(ItemId item) {
    waitForChangesUnderWay();
    List<MessageId> card = items.card(item);
    if (card.isEmpty()) {
      return;
    }
    platform.edit(card, message(item));
    settle(item);
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
