package org.lateralbot.core.pledge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is promised and on what condition.
 *
 * @param text the promise, in the opener's words
 * @param goal the opener's first number: how many people must be in, the opener included; 1 for a
 *     promise that holds at once. It stays if the opener changes their own number or withdraws
 * @param closesAt the instant from which on nobody can sign, and at which the pledge lapses if it
 *     has not succeeded
 * @param about the id of the principle it is about, if any
 */
public record Terms(String text, int goal, Instant closesAt, Optional<String> about) {

  public static final int LONGEST_TEXT = 300;
  public static final int LARGEST_NUMBER = 10_000;
  public static final Duration USUAL_TIME = Duration.ofDays(60);
  public static final Duration LONGEST_TIME = Duration.ofDays(3_653);

  /** Why terms cannot be opened. */
  public enum Fault {
    NO_TEXT,
    TEXT_TOO_LONG,
    BAD_NUMBER,
    IN_THE_PAST,
    TOO_FAR
  }

  /** Whether a number can be asked for. */
  public static boolean isNumber(int number) {
    return number >= 1 && number <= LARGEST_NUMBER;
  }

  /** What is wrong with a wording, if anything. */
  public static Optional<Fault> faultIn(String text) {
    if (text.isBlank()) {
      return Optional.of(Fault.NO_TEXT);
    }
    return text.length() > LONGEST_TEXT ? Optional.of(Fault.TEXT_TOO_LONG) : Optional.empty();
  }

  /** What is wrong with these terms at {@code now}, if anything. */
  public Optional<Fault> fault(Instant now) {
    if (!isNumber(goal)) {
      return Optional.of(Fault.BAD_NUMBER);
    }
    if (!closesAt.isAfter(now)) {
      return Optional.of(Fault.IN_THE_PAST);
    }
    return closesAt.isAfter(now.plus(LONGEST_TIME)) ? Optional.of(Fault.TOO_FAR) : faultIn(text);
  }

  Terms withText(String newText) {
    return new Terms(newText, goal, closesAt, about);
  }
}
