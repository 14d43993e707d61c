package org.lateralbot.core.poll;

/** What a ballot says in a consent poll, in the order in which people number them from 1. */
public enum Stance {
  AGREE(1),
  ABSTAIN(2),
  /** Against it, "but I will not stop it": a concern. */
  DISAGREE(3),
  /** It must not happen, for a reason. */
  BLOCK(4);

  private final int position;

  Stance(int position) {
    this.position = position;
  }

  /** Its number, from 1. */
  public int position() {
    return position;
  }

  /** Whether words may be added to it. */
  public boolean takesReason() {
    return this == DISAGREE || this == BLOCK;
  }
}
