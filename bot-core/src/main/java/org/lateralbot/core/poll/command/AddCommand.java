package org.lateralbot.core.poll.command;

import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Adds an option to a poll that lets voters add some. */
final class AddCommand implements Command {

  private final PollService service;
  private final PollFinder finder;
  private final PollReplies replies;
  private final PollAnnouncements announcements;

  AddCommand(
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
    return CommandSpec.named("add")
        .taking(Parameter.itemOrImplied(), Parameter.text("option"))
        .like("#7 Roof garden")
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(context, poll -> add(context, poll));
  }

  private Reply add(CommandContext context, Poll poll) {
    String option = Tokens.unquoted(context.arguments().text());
    return service
        .addOption(poll, replies.voter(context, poll), option, context.now())
        .fold(after -> added(context, after), reason -> replies.refuse(context, poll, reason));
  }

  private Reply added(CommandContext context, Poll poll) {
    if (replies.isElsewhere(context, poll)) {
      announcements.optionAdded(poll, context.now());
    }
    return Reply.answer(added(context.voice(), poll, replies.ref(context, poll)))
        .about(poll.id());
  }

  /** Says which option came last. */
  static Line added(Voice voice, Poll poll, String ref) {
    int last = poll.options().size();
    return voice.line("poll.add.done", ref, poll.question(), BallotText.option(voice, poll, last));
  }
}
