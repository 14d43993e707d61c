package org.lateralbot.core.poll;

/** How a poll asks and counts. */
public enum Method {
  /** One option; most ballots lead. */
  SINGLE,
  /** As many options as the rules allow; most ballots lead. */
  UP_TO,
  /** Any number of options; most ballots lead. */
  APPROVAL,
  /** Options in order of preference, counted by Schulze's method. */
  RANKED,
  /** Points from 0 to 5 for each option; the highest sum leads. */
  SCORE,
  /** A question without options: agree, abstain, disagree or block. */
  CONSENT;

  /** Whether a ballot picks options, each of which counts alike. */
  public boolean takesPicks() {
    return this == SINGLE || this == UP_TO || this == APPROVAL;
  }

  /** Whether the question is asked with options. */
  public boolean hasOptions() {
    return this != CONSENT;
  }
}
