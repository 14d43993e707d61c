package org.lateralbot.core.principles.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.principles.Evidence;

/**
 * What was answered last, so that "why?" finds what it means: in the same thread, or by the same
 * person in the same room right after. In memory only, for ten minutes, and never the question.
 */
final class LastAnswers {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int ANSWERS_IN_MEMORY = 10_000;

  /**
   * @param ids the entries shown: one for an answer, more for an offer
   * @param language in which they were shown
   * @param evidence why these
   */
  record Shown(List<String> ids, Locale language, Evidence evidence) {}

  private final Cache<Object, Shown> shown;

  LastAnswers(InstantSource clock) {
    this.shown = Caffeine.newBuilder()
        .maximumSize(ANSWERS_IN_MEMORY)
        .expireAfterWrite(KEPT)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  void remember(IncomingMessage message, Shown answer) {
    shown.put(place(message), answer);
  }

  void forget(IncomingMessage message) {
    shown.invalidate(place(message));
  }

  Optional<Shown> before(IncomingMessage message) {
    return Optional.ofNullable(shown.getIfPresent(place(message)));
  }

  private static Object place(IncomingMessage message) {
    return message
        .thread()
        .<Object>map(thread -> thread)
        .orElseGet(() -> List.of(message.room().id(), message.sender().id()));
  }
}
