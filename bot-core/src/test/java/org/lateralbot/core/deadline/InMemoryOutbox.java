package org.lateralbot.core.deadline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.store.Restorable;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox, Restorable {

  private record Entry(
      Optional<OutgoingMessage> message, Instant added, Instant due, int failures) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  @Override
  public void add(OutgoingMessage message, Instant notBefore) {
    entries.putIfAbsent(message.id(), new Entry(Optional.of(message), notBefore, notBefore, 0));
  }

  @Override
  public Optional<OutgoingMessage> waiting(String id) {
    return Optional.ofNullable(entries.get(id)).flatMap(Entry::message);
  }

  @Override
  public List<OutgoingMessage> due(Instant now, Predicate<OutgoingMessage> wanted, int limit) {
    return entries.values().stream()
        .filter(entry -> !entry.due().isAfter(now))
        .flatMap(entry -> entry.message().stream())
        .filter(wanted)
        .limit(limit)
        .toList();
  }

  @Override
  public void sent(String id) {
    entries.computeIfPresent(
        id, (key, entry) -> new Entry(Optional.empty(), entry.added(), entry.due(), 0));
  }

  @Override
  public void failed(String id, Instant retryAt) {
    entries.computeIfPresent(
        id,
        (key, entry) -> new Entry(entry.message(), entry.added(), retryAt, entry.failures() + 1));
  }

  @Override
  public int failures(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::failures).orElse(0);
  }

  @Override
  public Backlog backlog(Instant instant) {
    List<Entry> waiting =
        entries.values().stream().filter(entry -> entry.message().isPresent()).toList();
    long overdue =
        waiting.stream().filter(entry -> entry.added().isBefore(instant)).count();
    return new Backlog(waiting.size(), (int) overdue);
  }

  @Override
  public void forgetSentBefore(Instant instant) {
    entries
        .values()
        .removeIf(entry -> entry.message().isEmpty() && entry.added().isBefore(instant));
  }

  @Override
  public Runnable snapshot() {
    Map<String, Entry> copy = new LinkedHashMap<>(entries);
    return () -> {
      entries.clear();
      entries.putAll(copy);
    };
  }
}
