package org.lateralbot.core.poll.command;

import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Says, once and with a name under it, what came of a closed poll. */
final class OutcomeCommand implements Command {

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;
  private final PollAnnouncements announcements;

  OutcomeCommand(
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
    return CommandSpec.named("outcome")
        .taking(Parameter.item(), Parameter.text("statement"))
        .like("#7 We booked the park")
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(context, poll -> state(context, poll));
  }

  private Reply state(CommandContext context, Poll poll) {
    String text = Tokens.unquoted(context.arguments().text());
    return service
        .stateOutcome(
            poll, Actor.of(context.sender()), replies.moderates(context, poll), text, context.now())
        .fold(after -> stated(context, after), reason -> replies.refuse(context, poll, reason));
  }

  private Reply stated(CommandContext context, Poll poll) {
    if (replies.isElsewhere(context, poll)) {
      announcements.outcomeStated(poll, context.now());
    }
    return Reply.answer(replies.outcome(poll, replies.ref(context, poll))).about(poll.id());
  }
}
