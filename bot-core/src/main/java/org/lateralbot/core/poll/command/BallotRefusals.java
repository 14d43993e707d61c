package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.Refusal;

/** Says what is wrong with a ballot, what there is to choose from, and how a good one looks. */
final class BallotRefusals {

  private final CommandContext context;
  private final Voice voice;
  private final Poll poll;
  private final String ref;

  /**
   * Refuses ballots of one line.
   *
   * @param ref how the poll is named where the line was said
   */
  BallotRefusals(CommandContext context, Poll poll, String ref) {
    this.context = context;
    this.voice = context.voice();
    this.poll = poll;
    this.ref = ref;
  }

  Reply.Refusal refuse(Refusal reason) {
    return context.refuseWith(
        below(), RefusalText.key(reason), RefusalText.arguments(reason, voice, poll, ref));
  }

  /** A text that is no option, or not clearly one. */
  Reply.Refusal unclear(String typed, OptionMatcher.Match match) {
    if (match instanceof OptionMatcher.Match.Near near) {
      return context.refuseWith(
          below(),
          "poll.vote.near",
          typed,
          BallotText.option(voice, poll, near.position()),
          voice.example("vote", ref + " " + near.position()));
    }
    return context.refuseWith(
        below(),
        match instanceof OptionMatcher.Match.Several ? "poll.vote.several" : "poll.vote.unknown",
        typed);
  }

  private List<Line> below() {
    List<Line> lines = new ArrayList<>(OptionLines.plain(voice, poll));
    lines.add(HowToVote.line(voice, poll, ref));
    return lines;
  }
}
