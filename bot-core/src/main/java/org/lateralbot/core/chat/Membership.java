package org.lateralbot.core.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * That a person is in a room.
 *
 * @param joinedAt since when; empty if the network does not tell, which counts as "always"
 */
public record Membership(Optional<Instant> joinedAt) {

  /** Whether the person came in after the given instant. */
  public boolean isYoungerThan(Instant instant) {
    return joinedAt.map(instant::isBefore).orElse(false);
  }
}
