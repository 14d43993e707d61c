package org.lateralbot.core.poll;

/** What became of a ballot. */
public sealed interface VoteOutcome {

  /** It is the voter's first in this poll. */
  record Cast(Ballot ballot) implements VoteOutcome {}

  /** It replaces the voter's earlier one, which is erased. */
  record Changed(Ballot ballot) implements VoteOutcome {}

  /** It was not accepted; what the voter had cast before still counts. */
  record Refused(Refusal reason) implements VoteOutcome {}
}
