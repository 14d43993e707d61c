package org.lateralbot.core.poll.offender;

/** Breaks a rule, so that the rule is seen to catch it. */
public final class PollThatChanges {
  public int ballots;
}
