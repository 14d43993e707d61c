package org.lateralbot.core.poll.command;

import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Ends a poll before its time and tells the result. */
final class CloseCommand implements Command {

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;
  private final PollAnnouncements announcements;

  CloseCommand(
      PollService service,
      PollFinder finder,
      PollReplies replies,
      PollAnnouncements announcements) {
    this.service = service;
    this.finder = finder;
    this.replies = replies;
    this.announcements = announcements;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("close")
        .taking(Parameter.itemOrImplied())
        .like("#7")
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(context, poll -> close(context, poll));
  }

  private Reply close(CommandContext context, Poll poll) {
    return service
        .closePoll(
            poll, Actor.of(context.sender()), replies.moderates(context, poll), context.now())
        .fold(after -> closed(context, after), reason -> replies.refuse(context, poll, reason));
  }

  private Reply closed(CommandContext context, Poll poll) {
    if (replies.isElsewhere(context, poll)) {
      announcements.ended(poll, context.now());
    }
    return replies.result(context, poll);
  }
}
