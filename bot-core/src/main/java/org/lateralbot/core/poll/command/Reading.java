package org.lateralbot.core.poll.command;

import java.util.function.Function;
import org.lateralbot.core.command.Reply;

/** What was made of something typed, or the refusal because nothing could be made of it. */
sealed interface Reading<T> {

  record Made<T>(T value) implements Reading<T> {}

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
