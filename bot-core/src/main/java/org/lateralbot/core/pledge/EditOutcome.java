package org.lateralbot.core.pledge;

/** What comes of changing the wording. */
public sealed interface EditOutcome {

  /** The new wording stands. */
  record Edited(Pledge pledge) implements EditOutcome {}

  /** The old wording stands. */
  record Refused(Reason reason) implements EditOutcome {}

  /** Why the wording stays. */
  enum Reason {
    NOT_THE_OPENER,
    SIGNED_BY_OTHERS,
    ENDED,
    NO_TEXT,
    TEXT_TOO_LONG
  }
}
