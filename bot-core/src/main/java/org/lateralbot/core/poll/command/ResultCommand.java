package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.SchulzeTally;

/** Shows what the ballots say, as far as the poll lets anybody see it. */
final class ResultCommand implements Command {

  private static final String PAIRS = "pairs";

  private final PollFinder finder;
  private final PollReplies replies;

  ResultCommand(PollFinder finder, PollReplies replies) {
    this.finder = finder;
    this.replies = replies;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("result", "results")
        .taking(Parameter.itemOrImplied())
        .with(Flag.of(PAIRS, Flag.Value.NONE))
        .like("#7")
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    return finder.with(
        context,
        poll ->
            context.arguments().has(PAIRS) ? pairs(context, poll) : replies.result(context, poll));
  }

  private Reply pairs(CommandContext context, Poll poll) {
    if (poll.rules().method() != Method.RANKED) {
      return context.refuseBriefly("poll.pairs.only-ranked", replies.ref(context, poll));
    }
    if (!poll.showsTally(context.now())) {
      return replies.result(context, poll);
    }
    Voice voice = replies.voice(poll);
    SchulzeTally tally = (SchulzeTally) replies.counted(poll).tally();
    String ref = replies.ref(context, poll);
    List<Line> lines = new ArrayList<>(replies.warning(poll, ref).stream().toList());
    lines.add(voice.line("poll.pairs.title", ref, poll.question()));
    lines.addAll(VerdictText.pairs(voice, poll, tally));
    return Reply.answer(new Body(lines)).about(poll.id());
  }
}
