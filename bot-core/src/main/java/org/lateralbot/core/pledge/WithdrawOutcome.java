package org.lateralbot.core.pledge;

/** What comes of taking a signature back. */
public sealed interface WithdrawOutcome {

  /** The signature no longer counts. */
  record Withdrawn(Pledge pledge) implements WithdrawOutcome {}

  /** Nothing was there to take back. */
  record Refused(Reason reason) implements WithdrawOutcome {}

  /** Why nothing can be taken back. */
  enum Reason {
    NOT_SIGNED,
    LAPSED,
    CANCELLED
  }
}
