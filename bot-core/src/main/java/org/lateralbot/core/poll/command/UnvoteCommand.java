package org.lateralbot.core.poll.command;

import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Takes a ballot back. */
final class UnvoteCommand implements Command {

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;

  UnvoteCommand(PollService service, PollFinder finder, PollReplies replies) {
    this.service = service;
    this.finder = finder;
    this.replies = replies;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("unvote")
        .taking(Parameter.itemOrImplied())
        .like("#7")
        .changing()
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(context, poll -> unvote(context, poll));
  }

  private Reply unvote(CommandContext context, Poll poll) {
    return service
        .removeBallot(poll, replies.voter(context, poll), context.now())
        .fold(
            after ->
                context.answer("poll.vote.removed", replies.ref(context, poll), poll.question()),
            reason -> replies.refuse(context, poll, reason));
  }
}
