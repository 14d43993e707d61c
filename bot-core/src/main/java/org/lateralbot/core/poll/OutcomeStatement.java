package org.lateralbot.core.poll;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of a poll after it closed, in the words of one who answers for it.
 *
 * @param by who signed it; empty if they left and were forgotten
 * @param text on one line
 * @param at when it was said
 */
public record OutcomeStatement(Optional<Actor> by, String text, Instant at) {

  OutcomeStatement withoutName() {
    return new OutcomeStatement(Optional.empty(), text, at);
  }
}
