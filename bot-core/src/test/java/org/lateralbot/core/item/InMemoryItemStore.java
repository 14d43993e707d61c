package org.lateralbot.core.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.Restorable;

/** The counters and cards in memory. */
public final class InMemoryItemStore implements ItemStore, Restorable {

  private final Map<RoomId, Integer> counters = new HashMap<>();

  private final Map<MessageId, ItemId> about = new HashMap<>();
  private final Map<ItemId, List<MessageId>> cards = new HashMap<>();
  private final Map<ItemId, Integer> stale = new HashMap<>();
  private final Map<MessageId, Mark> marks = new HashMap<>();

  @Override
  public int nextNumber(RoomId room) {
    return counters.merge(room, 1, Integer::sum);
  }

  @Override
  public List<RoomId> rooms() {
    return List.copyOf(counters.keySet());
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
    return Optional.ofNullable(about.get(message));
  }

  @Override
  public void note(MessageId message, ItemId item) {
    about.put(message, item);
  }

  @Override
  public void noteMark(MessageId event, Mark mark) {
    marks.putIfAbsent(event, mark);
  }

  @Override
  public Optional<Mark> mark(MessageId event) {
    return Optional.ofNullable(marks.get(event));
  }

  @Override
  public void dropMarks(ItemId item) {
    marks.values().removeIf(mark -> mark.item().equals(item));
  }

  @Override
  public void dropMarks(ItemId item, PersonId person) {
    marks.values().removeIf(new Mark(item, person)::equals);
  }

  @Override
  public void forgetMarks(PersonId person) {
    marks.values().removeIf(mark -> mark.person().equals(person));
  }

  @Override
  public void forget(ItemId item) {
    dropMarks(item);
    about.values().removeIf(item::equals);
    cards.remove(item);
    stale.remove(item);
  }

  @Override
  public List<MessageId> card(ItemId item) {
    return cards.getOrDefault(item, List.of());
  }

  @Override
  public void noteCard(ItemId item, List<MessageId> card) {
    cards.put(item, List.copyOf(card));
  }

  @Override
  public void cardIsStale(ItemId item) {
    if (cards.containsKey(item)) {
      stale.putIfAbsent(item, 1);
    }
  }

  @Override
  public int cardFailed(ItemId item) {
    return cards.containsKey(item) ? stale.merge(item, 1, Integer::sum) : 0;
  }

  @Override
  public void cardIsSettled(ItemId item) {
    stale.remove(item);
  }

  @Override
  public List<ItemId> staleCards(Predicate<ItemId> wanted) {
    return stale.keySet().stream().filter(wanted).toList();
  }

  @Override
  public Runnable snapshot() {
    Map<RoomId, Integer> oldCounters = Map.copyOf(counters);
    Map<MessageId, ItemId> oldAbout = Map.copyOf(about);
    Map<ItemId, List<MessageId>> oldCards = Map.copyOf(cards);
    Map<ItemId, Integer> oldStale = Map.copyOf(stale);
    Map<MessageId, Mark> oldMarks = Map.copyOf(marks);
    return () -> {
      counters.clear();
      counters.putAll(oldCounters);
      about.clear();
      about.putAll(oldAbout);
      marks.clear();
      marks.putAll(oldMarks);
      stale.clear();
      stale.putAll(oldStale);
      cards.clear();
      cards.putAll(oldCards);
    };
  }
}
