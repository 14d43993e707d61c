package org.lateralbot.core.chat.offender;

import org.lateralbot.core.command.Command;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface ChatThatKnowsCommands {
  Command command();
}
