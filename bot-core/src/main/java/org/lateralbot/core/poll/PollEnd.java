package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.Optional;
import org.lateralbot.core.record.Head;

/**
 * How a poll came to its end.
 *
 * @param way what ended it
 * @param at when
 * @param by who ended it; empty if nobody did, or if they left and were forgotten
 * @param reason why it was cancelled, if somebody said so
 * @param head of the chain over its ballots as they were then; none if it was cancelled
 */
public record PollEnd(
    Way way, Instant at, Optional<Actor> by, Optional<String> reason, Optional<Head> head) {

  /** What ends a poll. */
  public enum Way {
    /** Its time was over. */
    DUE,
    /** Somebody closed it before its time. */
    EARLY,
    /** It was called off and has no result. */
    CANCELLED
  }

  public boolean isCancelled() {
    return way == Way.CANCELLED;
  }

  PollEnd withoutName() {
    return new PollEnd(way, at, Optional.empty(), reason, head);
  }

  PollEnd withHead(Head made) {
    return new PollEnd(way, at, by, reason, Optional.of(made));
  }
}
