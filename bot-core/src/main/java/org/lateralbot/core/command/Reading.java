package org.lateralbot.core.command;

import java.util.function.Function;

/** What was made of something typed, or the refusal because nothing could be made of it. */
public sealed interface Reading<T> {

  /** It was read. */
  record Made<T>(T value) implements Reading<T> {}

  /** It makes no sense; this is what to say to that. */
  record Refused<T>(Reply.Refusal refusal) implements Reading<T> {}

  /** Goes on with what was made; a refusal stays one. */
  default <U> Reading<U> then(Function<T, Reading<U>> next) {
    return this instanceof Made<T> made
        ? next.apply(made.value())
        : new Refused<>(((Refused<T>) this).refusal());
  }

  /** Answers to what was made; a refusal is the answer itself. */
  default Reply answer(Function<T, Reply> next) {
    return this instanceof Made<T> made ? next.apply(made.value()) : ((Refused<T>) this).refusal();
  }
}
