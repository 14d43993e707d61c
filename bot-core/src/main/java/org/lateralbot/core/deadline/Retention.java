package org.lateralbot.core.deadline;

import java.time.Duration;
import java.util.Optional;

/**
 * How long things are kept once they are of no more use.
 *
 * @param handled ids of what was heard and said, and everything about rooms the bot is out of
 * @param voters who cast which ballot of an ended poll, with the reasons; for good if empty
 * @param ended ended polls and pledges themselves; for good if empty
 */
public record Retention(Duration handled, Optional<Duration> voters, Optional<Duration> ended) {

  /** What holds where the operator has chosen nothing else. */
  public static final Retention USUAL =
      new Retention(Duration.ofDays(30), Optional.of(Duration.ofDays(365)), Optional.empty());
}
