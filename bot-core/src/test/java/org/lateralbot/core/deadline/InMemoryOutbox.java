package org.lateralbot.core.deadline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.store.Restorable;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox, Restorable {

  private record Entry(
      Optional<OutgoingMessage> message, Instant added, Instant due, int failures, boolean aside) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  @Override
  public void add(OutgoingMessage message, Instant notBefore) {
    entries.putIfAbsent(
        message.id(), new Entry(Optional.of(message), notBefore, notBefore, 0, false));
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
        id, (key, entry) -> new Entry(Optional.empty(), entry.added(), entry.due(), 0, false));
  }

  @Override
  public void failed(String id, Instant retryAt) {
    entries.computeIfPresent(id, (key, entry) -> later(entry, retryAt, entry.aside()));
  }

  @Override
  public boolean putAside(String id, Instant retryAt) {
    boolean first = waitingEntries()
        .anyMatch(entry -> entry.message().orElseThrow().id().equals(id) && !entry.aside());
    entries.computeIfPresent(id, (key, entry) -> later(entry, retryAt, true));
    return first;
  }

  private static Entry later(Entry entry, Instant retryAt, boolean aside) {
    return entry.message().isEmpty()
        ? entry
        : new Entry(entry.message(), entry.added(), retryAt, entry.failures() + 1, aside);
  }

  private Stream<Entry> waitingEntries() {
    return entries.values().stream().filter(entry -> entry.message().isPresent());
  }

  @Override
  public int failures(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::failures).orElse(0);
  }

  @Override
  public Backlog backlog() {
    return new Backlog((int) waitingEntries().count(), (int)
        waitingEntries().filter(Entry::aside).count());
  }

  @Override
  public int overdue(Instant instant, Predicate<OutgoingMessage> wanted) {
    return (int) waitingEntries()
        .filter(entry -> entry.added().isBefore(instant) && !entry.aside())
        .filter(entry -> wanted.test(entry.message().orElseThrow()))
        .count();
  }

  @Override
  public void forgetBefore(Instant instant) {
    entries
        .values()
        .removeIf(entry ->
            (entry.message().isEmpty() || entry.aside()) && entry.added().isBefore(instant));
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
