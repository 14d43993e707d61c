package org.lateralbot.core.poll.command;

import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Tells voters the receipt of their ballot, and nobody else. */
final class ReceiptCommand implements Command {

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;

  ReceiptCommand(PollService service, PollFinder finder, PollReplies replies) {
    this.service = service;
    this.finder = finder;
    this.replies = replies;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("receipt")
        .taking(Parameter.itemOrImplied())
        .like("#7")
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(context, poll -> receipt(context, poll));
  }

  private Reply receipt(CommandContext context, Poll poll) {
    String ref = replies.privateRef(poll);
    return service
        .ballotOf(poll, context.sender().id())
        .map(own -> context.answer("poll.receipt.yours", ref, poll.question(), own.receipt()))
        .orElseGet(() -> context.answer("poll.refused.no-ballot", ref))
        .privately();
  }
}
