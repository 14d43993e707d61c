package org.lateralbot.core.poll.command;

import java.util.stream.Collectors;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Offer;
import org.lateralbot.core.command.Access;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollService;

/** Opens a poll. */
final class PollCommand implements Command {

  private final PollService service;
  private final PollReplies replies;
  private final DraftReader drafts;

  PollCommand(PollService service, PollReplies replies, DraftReader drafts) {
    this.service = service;
    this.replies = replies;
    this.drafts = drafts;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("poll")
        .taking(Parameter.text("poll"))
        .with(PollFlags.ALL.toArray(Flag[]::new))
        .like("Where do we meet? | Library | Park | Online --for 2d")
        .onlyFor(Access.OPENERS)
        .onlyInSharedRooms()
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    return drafts.read(context).answer(draft -> open(context, draft));
  }

  private Reply open(CommandContext context, PollDraft draft) {
    return service
        .openPoll(context.room(), Actor.of(context.sender()), draft, context.now())
        .fold(
            poll -> opened(context, poll),
            reason -> context.refuse(RefusalText.key(reason), RefusalText.arguments(reason)));
  }

  private Reply opened(CommandContext context, Poll poll) {
    Offer opening = PollOffer.of(replies.voice(poll), poll, context.now()).asOpening();
    return card(context, poll).offering(opening);
  }

  private Reply.Answer card(CommandContext context, Poll poll) {
    if (!DraftReader.leavesOptionsOpen(context.arguments())) {
      return replies.card(context, poll);
    }
    String options =
        poll.options().stream().map(PollOption::text).collect(Collectors.joining(" | "));
    Line yesOrNo = context
        .voice()
        .line(
            "poll.open.yes-or-no",
            context
                .voice()
                .example("edit", ItemName.inRoom(poll.id()) + " | " + options + " | ..."));
    return replies.card(context, poll, yesOrNo);
  }
}
