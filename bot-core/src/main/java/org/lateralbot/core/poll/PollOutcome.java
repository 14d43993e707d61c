package org.lateralbot.core.poll;

import java.util.function.Function;

/** What became of a move on a poll other than voting. */
public sealed interface PollOutcome {

  /** It was made; this is the poll after it. */
  record Done(Poll poll) implements PollOutcome {}

  /** It was not made. */
  record Refused(Refusal reason) implements PollOutcome {}

  /** Makes one thing of either. */
  default <T> T fold(Function<Poll, T> done, Function<Refusal, T> refused) {
    return this instanceof Done made
        ? done.apply(made.poll())
        : refused.apply(((Refused) this).reason());
  }
}
