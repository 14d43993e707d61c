package org.lateralbot.core.poll;

import java.util.Optional;

/** What became of a ballot. */
public sealed interface VoteOutcome {

  /** It is the voter's first in this poll. */
  record Cast(Ballot ballot) implements VoteOutcome {}

  /** It replaces the voter's earlier one, which is erased. */
  record Changed(Ballot ballot) implements VoteOutcome {}

  /** It was not accepted; what the voter had cast before still counts. */
  record Refused(Refusal reason) implements VoteOutcome {}

  /** The ballot, if it was accepted. */
  default Optional<Ballot> accepted() {
    if (this instanceof Cast cast) {
      return Optional.of(cast.ballot());
    }
    return this instanceof Changed changed ? Optional.of(changed.ballot()) : Optional.empty();
  }
}
