package org.lateralbot.core.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.Restorable;

/** The counters and cards in memory. */
public final class InMemoryItemStore implements ItemStore, Restorable {

  private final Map<RoomId, Integer> counters = new HashMap<>();
  private final Map<MessageId, ItemId> cards = new HashMap<>();

  @Override
  public int nextNumber(RoomId room) {
    return counters.merge(room, 1, Integer::sum);
  }

  @Override
  public List<ItemId> numbered(String platform, int number) {
    return counters.entrySet().stream()
        .filter(entry -> entry.getKey().platform().equals(platform))
        .filter(entry -> IntStream.rangeClosed(1, entry.getValue()).anyMatch(n -> n == number))
        .map(entry -> new ItemId(entry.getKey(), number))
        .toList();
  }

  @Override
  public Optional<ItemId> about(MessageId message) {
    return Optional.ofNullable(cards.get(message));
  }

  @Override
  public void note(MessageId message, ItemId item) {
    cards.put(message, item);
  }

  @Override
  public Runnable snapshot() {
    Map<RoomId, Integer> oldCounters = Map.copyOf(counters);
    Map<MessageId, ItemId> oldCards = Map.copyOf(cards);
    return () -> {
      counters.clear();
      counters.putAll(oldCounters);
      cards.clear();
      cards.putAll(oldCards);
    };
  }
}
