package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lateralbot.core.deadline.DueWork.Due;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due of one kind, each thing in a transaction of its own, so that one that fails harms
 * no other. A few share a commit, and between commits it is other people's turn.
 *
 * <p>What has failed is tried again at the next tick, but after everything else, so that it is not in
 * the way, and alone: what is lost together with others may be none of its own fault.
 */
final class DueWorker {

  private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);

  /** What is left then waits for the next tick, so that other works and announcements do not. */
  private static final Duration TURN = Duration.ofSeconds(10);

  private final DueWork work;
  private final Transactions transactions;
  private final InstantSource clock;

  /** What failed when it was tried last, by its key; what was tried longest ago comes first. */
  private final Set<Object> failed = new LinkedHashSet<>();

  private Instant allDone = Instant.MIN;

  DueWorker(DueWork work, Transactions transactions, InstantSource clock) {
    this.work = work;
    this.transactions = transactions;
    this.clock = clock;
  }

  String name() {
    return work.getClass().getSimpleName();
  }

  /** Does what is due now. Where the store is away, most of it waits for the next tick at once. */
  void run() {
    Instant now = clock.instant();
    if (isPausing(now)) {
      return;
    }
    Iterator<List<Due>> groups = groups(work.due(now)).iterator();
    boolean any = groups.hasNext();
    boolean away = false;
    while (groups.hasNext() && !away && clock.instant().isBefore(now.plus(TURN))) {
      away = isAway(doTogether(groups.next()));
    }
    if (!failed.isEmpty()) {
      LOG.warn("{}: {} failed and are tried again", name(), failed.size());
    } else if (any && !groups.hasNext()) {
      allDone = now;
      work.done();
    }
  }

  /** Not before it began either, because a clock may be set back. */
  private boolean isPausing(Instant now) {
    return !now.isBefore(allDone) && now.isBefore(allDone.plus(work.pause()));
  }

  private List<List<Due>> groups(List<Due> due) {
    Map<Object, Due> fresh = due.stream()
        .collect(Collectors.toMap(
            Due::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    failed.retainAll(fresh.keySet());
    List<List<Due>> alone = failed.stream()
        .flatMap(key -> Optional.ofNullable(fresh.remove(key)).stream())
        .map(List::of)
        .toList();
    List<List<Due>> groups = new ArrayList<>();
    List<Due> others = List.copyOf(fresh.values());
    for (int from = 0; from < others.size(); from += work.together()) {
      groups.add(others.subList(from, Math.min(from + work.together(), others.size())));
    }
    groups.addAll(alone);
    return groups;
  }

  /** Tells why some of them failed, if any did. */
  private List<Throwable> doTogether(List<Due> group) {
    List<CompletableFuture<Optional<Throwable>>> begun =
        group.stream().map(this::begin).toList();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      Optional<Throwable> failure = begun.get(i).join();
      note(group.get(i), failure);
      failure.ifPresent(failures::add);
    }
    return failures;
  }

  /** Completes, never exceptionally, with why it failed, if it did. */
  private CompletableFuture<Optional<Throwable>> begin(Due due) {
    return transactions
        .begin(() -> {
          due.work().run();
          return true;
        })
        .handle((done, failure) -> Optional.ofNullable(failure).map(Trace::cause))
        .toCompletableFuture();
  }

  /** What fails again and again is told only the first time. */
  private void note(Due due, Optional<Throwable> failure) {
    boolean again = failed.remove(due.key());
    if (failure.isPresent()) {
      failed.add(due.key());
      if (!again) {
        LOG.error("{} failed and is tried again: {}", due.name(), reason(failure.get()));
      }
    }
  }

  /** Why the store is away is told once by the store, not by everything that waits for it. */
  private static String reason(Throwable failure) {
    return failure instanceof StoreUnavailableException
        ? String.valueOf(failure.getMessage())
        : Trace.of(failure);
  }

  private static boolean isAway(List<Throwable> failures) {
    return failures.stream().anyMatch(StoreUnavailableException.class::isInstance);
  }
}
