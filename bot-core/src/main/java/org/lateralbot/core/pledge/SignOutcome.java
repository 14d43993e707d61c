package org.lateralbot.core.pledge;

/** What comes of signing. */
public sealed interface SignOutcome {

  /**
   * The signature stands.
   *
   * @param pledge with the signature
   * @param again whether it replaced an earlier one of the same person
   * @param succeededNow whether it is the one with which the pledge succeeded
   */
  record Signed(Pledge pledge, boolean again, boolean succeededNow) implements SignOutcome {}

  /** It does not count. */
  record Refused(Reason reason) implements SignOutcome {}

  /** Why a signature does not count. */
  enum Reason {
    BAD_NUMBER,
    CLOSED,
    LAPSED,
    CANCELLED
  }
}
