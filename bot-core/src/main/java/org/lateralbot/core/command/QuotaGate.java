package org.lateralbot.core.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Keeps one person or room from wearing out the others. Says so at the first time too many and is
 * silent from then on. What a person does beyond their own quota does not count for the room.
 * Counts are in memory only.
 */
public final class QuotaGate implements CommandGate {

  private static final int COUNTERS_IN_MEMORY = 100_000;

  private final Predicate<CommandSpec> applies;
  private final Quota quota;
  private final Cache<Object, AtomicInteger> counts;

  /**
   * @param applies which commands count
   * @param quota how many are allowed
   * @param clock by which time passes
   */
  public QuotaGate(Predicate<CommandSpec> applies, Quota quota, InstantSource clock) {
    this.applies = applies;
    this.quota = quota;
    this.counts = Caffeine.newBuilder()
        .maximumSize(COUNTERS_IN_MEMORY)
        .expireAfterWrite(quota.within())
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  @Override
  public Optional<Reply> check(CommandContext context) {
    if (!applies.test(context.spec())) {
      return Optional.empty();
    }
    int over = count(context.sender().id()) - quota.perPerson();
    if (over <= 0) {
      over = count(context.room()) - quota.perRoom();
    }
    if (over <= 0) {
      return Optional.empty();
    }
    return Optional.of(over == 1 ? context.refuseBriefly("gate.quota") : Reply.silence());
  }

  private int count(Object key) {
    return counts.get(key, unseen -> new AtomicInteger()).incrementAndGet();
  }
}
