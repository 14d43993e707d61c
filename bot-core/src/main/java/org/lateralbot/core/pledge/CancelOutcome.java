package org.lateralbot.core.pledge;

/** What comes of calling a pledge off. */
public sealed interface CancelOutcome {

  /** It is called off; nobody owes anything. */
  record Cancelled(Pledge pledge) implements CancelOutcome {}

  /** It stays as it is. */
  record Refused(Reason reason) implements CancelOutcome {}

  /** Why it is not called off. */
  enum Reason {
    NOT_ALLOWED,
    SUCCEEDED,
    ENDED,
    REASON_TOO_LONG
  }
}
