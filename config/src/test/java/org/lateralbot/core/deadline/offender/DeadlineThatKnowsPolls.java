package org.lateralbot.core.deadline.offender;

import org.lateralbot.core.poll.Poll;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface DeadlineThatKnowsPolls {
  Poll poll();
}
