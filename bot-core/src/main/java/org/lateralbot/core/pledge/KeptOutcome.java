package org.lateralbot.core.pledge;

/** What comes of saying whether one kept one's promise. */
public sealed interface KeptOutcome {

  /** The answer is noted; it replaces an earlier one. */
  record Noted(Pledge pledge) implements KeptOutcome {}

  /** The answer is not noted. */
  record Refused(Reason reason) implements KeptOutcome {}

  /** Why an answer is not noted. */
  enum Reason {
    NOT_IN,
    NOT_ASKED_YET
  }
}
