package org.lateralbot.core.pledge;

/** What a signer says about having kept their promise. */
public enum Kept {
  /** Was not asked and did not say. */
  UNASKED,
  /** Was asked and did not answer yet. */
  ASKED,
  /** Kept it. */
  YES,
  /** Did not keep it. */
  NO;

  /** Whether this is an answer. */
  public boolean isAnswer() {
    return this == YES || this == NO;
  }
}
