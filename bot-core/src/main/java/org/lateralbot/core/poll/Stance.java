package org.lateralbot.core.poll;

/** What a ballot says in a consent poll, in the order in which people number them from 1. */
public enum Stance {
  AGREE,
  ABSTAIN,
  /** Against it, "but I will not stop it": a concern. */
  DISAGREE,
  /** It must not happen, for a reason. */
  BLOCK;

  /** Whether words may be added to it. */
  public boolean takesReason() {
    return this == DISAGREE || this == BLOCK;
  }
}
