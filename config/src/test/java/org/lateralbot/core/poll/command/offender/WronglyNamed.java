package org.lateralbot.core.poll.command.offender;

import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Reply;

/** Breaks a rule, so that the rule is seen to catch it. */
public final class WronglyNamed implements Command {

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("wrong");
  }

  @Override
  public Reply run(CommandContext context) {
    return Reply.silence();
  }
}
