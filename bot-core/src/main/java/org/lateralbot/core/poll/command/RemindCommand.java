package org.lateralbot.core.poll.command;

import java.time.Instant;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Asks to be reminded, privately, shortly before a poll ends. */
final class RemindCommand implements Command {

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;

  RemindCommand(PollService service, PollFinder finder, PollReplies replies) {
    this.service = service;
    this.finder = finder;
    this.replies = replies;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("remind")
        .taking(Parameter.itemOrImplied())
        .like("#7")
        .changing()
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(context, poll -> remind(context, poll));
  }

  private Reply remind(CommandContext context, Poll poll) {
    Voice voice = replies.voice(poll);
    if (!voice.settings().reminders()) {
      return context.refuseBriefly("poll.remind.off");
    }
    Instant reminded = voice.settings().announceAt(poll.remindAt());
    if (poll.isOpen(context.now()) && !reminded.isBefore(poll.closesAt())) {
      return context.refuseBriefly("poll.remind.quiet", voice.moment(poll.closesAt()));
    }
    return service
        .remind(poll, replies.voter(context, poll), context.now())
        .fold(
            same -> context.answer(
                "poll.remind.done",
                replies.ref(context, poll),
                poll.question(),
                voice.moment(reminded)),
            reason -> replies.refuse(context, poll, reason));
  }
}
