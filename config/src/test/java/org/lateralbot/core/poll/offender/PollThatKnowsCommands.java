package org.lateralbot.core.poll.offender;

import org.lateralbot.core.command.Command;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface PollThatKnowsCommands {
  Command command();
}
