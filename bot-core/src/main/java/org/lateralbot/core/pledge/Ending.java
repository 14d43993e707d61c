package org.lateralbot.core.pledge;

import java.time.Instant;

/**
 * How a pledge ended.
 *
 * @param kind in which way
 * @param at when
 * @param reason why, in the words of who cancelled it; empty otherwise or once that was forgotten
 */
public record Ending(Kind kind, Instant at, String reason) {

  /** The ways in which a pledge ends. */
  public enum Kind {
    /** Its date came and it holds: nobody can join any more, everybody who is in stays in. */
    CLOSED,
    /** Its date came before enough people were in: nobody owes anything. */
    LAPSED,
    /** Its opener called it off. */
    CANCELLED_BY_OPENER,
    /** A moderator called it off. */
    CANCELLED_BY_MODERATOR;

    public boolean isCancelled() {
      return this == CANCELLED_BY_OPENER || this == CANCELLED_BY_MODERATOR;
    }
  }
}
