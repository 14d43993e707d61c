package org.lateralbot.core.poll.offender;

import org.lateralbot.core.pledge.Pledge;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface PollThatKnowsPledges {
  Pledge pledge();
}
