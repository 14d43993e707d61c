package org.lateralbot.core.pledge;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.Restorable;

/** Pledges in memory. */
public final class InMemoryPledgeStore implements PledgeStore, Restorable {

  private static final Comparator<Pledge> OLDEST_FIRST =
      Comparator.comparing(Pledge::openedAt).thenComparing(pledge -> pledge.id().number());

  private final Map<ItemId, Pledge> pledges = new HashMap<>();

  @Override
  public void add(Pledge pledge) {
    if (pledges.putIfAbsent(pledge.id(), pledge) != null) {
      throw new IllegalStateException("There is a pledge " + pledge.id());
    }
  }

  @Override
  public void update(Pledge pledge) {
    pledges.compute(
        pledge.id(), (id, old) -> withSignatures(pledge, existing(old).signatures()));
  }

  @Override
  public void put(ItemId pledge, Collection<Signature> signatures) {
    Map<Object, Signature> rows = rows(pledge);
    signatures.forEach(one -> rows.put(one.signer().orElseThrow().id(), one));
    keep(pledge, rows);
  }

  @Override
  public void remove(ItemId pledge, PersonId person) {
    Map<Object, Signature> rows = rows(pledge);
    rows.remove(person);
    keep(pledge, rows);
  }

  @Override
  public void makeNameless(ItemId pledge, PersonId person) {
    Map<Object, Signature> rows = rows(pledge);
    rows.computeIfPresent(person, (key, signature) -> signature.nameless());
    keep(pledge, rows);
  }

  @Override
  public Optional<Pledge> find(ItemId pledge) {
    return Optional.ofNullable(pledges.get(pledge));
  }

  @Override
  public List<ItemId> open(RoomId room, Instant now) {
    return ids(pledge -> pledge.id().room().equals(room) && pledge.isOpen(now));
  }

  @Override
  public List<ItemId> ended(RoomId room, Instant now, int limit) {
    return all(pledge -> pledge.id().room().equals(room) && !pledge.isOpen(now))
        .map(Pledge::id)
        .sorted(Comparator.comparing(ItemId::number).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<ItemId> overdue(Instant now) {
    return ids(pledge -> pledge.ending().isEmpty() && !pledge.terms().closesAt().isAfter(now));
  }

  @Override
  public List<ItemId> endedBefore(Instant instant) {
    return all(pledge ->
            pledge.ending().filter(ending -> ending.at().isBefore(instant)).isPresent())
        .sorted(Comparator.comparing(pledge -> pledge.ending().orElseThrow().at()))
        .map(Pledge::id)
        .toList();
  }

  @Override
  public void erase(ItemId pledge) {
    pledges.remove(pledge);
  }

  @Override
  public List<ItemId> unaskedSince(Instant instant) {
    return ids(pledge -> pledge.askedAt().isEmpty()
        && pledge.succeededAt().filter(at -> !at.isAfter(instant)).isPresent());
  }

  @Override
  public List<ItemId> openedBy(PersonId person) {
    return ids(pledge -> pledge.isOpenedBy(person));
  }

  @Override
  public List<ItemId> signedBy(PersonId person) {
    return ids(pledge -> pledge.signatures().stream().anyMatch(one -> one.isBy(person)));
  }

  @Override
  public List<ItemId> waitingForAnswer(PersonId person) {
    return ids(pledge -> pledge.signatures().stream()
        .anyMatch(one -> one.isBy(person) && one.kept() == Kept.ASKED && !one.withdrawn()));
  }

  @Override
  public Runnable snapshot() {
    Map<ItemId, Pledge> copy = Map.copyOf(pledges);
    return () -> {
      pledges.clear();
      pledges.putAll(copy);
    };
  }

  private List<ItemId> ids(Predicate<Pledge> condition) {
    return all(condition).sorted(OLDEST_FIRST).map(Pledge::id).toList();
  }

  private Stream<Pledge> all(Predicate<Pledge> condition) {
    return pledges.values().stream().filter(condition);
  }

  /** By person; a nameless one under a key that nobody has. */
  private Map<Object, Signature> rows(ItemId pledge) {
    Map<Object, Signature> rows = new LinkedHashMap<>();
    existing(pledges.get(pledge)).signatures().forEach(one -> rows.put(keyOf(one), one));
    return rows;
  }

  private static Object keyOf(Signature signature) {
    return signature.signer().<Object>map(Signer::id).orElseGet(UUID::randomUUID);
  }

  private void keep(ItemId pledge, Map<Object, Signature> rows) {
    pledges.computeIfPresent(pledge, (id, old) -> withSignatures(old, List.copyOf(rows.values())));
  }

  private static Pledge existing(@Nullable Pledge pledge) {
    return Optional.ofNullable(pledge).orElseThrow();
  }

  private static Pledge withSignatures(Pledge pledge, List<Signature> signatures) {
    return new Pledge(
        pledge.id(),
        pledge.terms(),
        pledge.opener(),
        pledge.openedAt(),
        pledge.frozen(),
        pledge.succeededAt(),
        pledge.askedAt(),
        pledge.ending(),
        signatures);
  }
}
