package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.text.SafeText;

/** Says what is wrong with a ballot, what there is to choose from, and how a good one looks. */
final class BallotRefusals {

  private static final String QUOTE = "[\"\u201c\u201d\u201e\u00ab\u00bb]?";
  private static final int BLOCK = List.of(Stance.values()).indexOf(Stance.BLOCK) + 1;

  private final CommandContext context;
  private final Voice voice;
  private final Poll poll;
  private final Voice room;
  private final String ref;

  /**
   * Refuses ballots of one line.
   *
   * @param room how the bot speaks in the poll's room: what there is to choose from is called as there
   * @param ref how the poll is named where the line was said
   */
  BallotRefusals(CommandContext context, Poll poll, Voice room, String ref) {
    this.context = context;
    this.voice = context.voice();
    this.poll = poll;
    this.room = room;
    this.ref = ref;
  }

  Reply.Refusal refuse(Refusal reason) {
    List<Line> below = below();
    if (reason == Refusal.BLOCK_NEEDS_REASON) {
      below.add(voice.line("parse.example", example(String.valueOf(BLOCK))));
    }
    return context.refuseWith(
        below, RefusalText.key(reason), RefusalText.arguments(reason, voice, poll, ref));
  }

  /** A text that is no option, or not clearly one. */
  Reply.Refusal unclear(String typed, OptionMatcher.Match match) {
    if (match instanceof OptionMatcher.Match.Near near) {
      return context.refuseWith(
          below(),
          "poll.vote.near",
          typed,
          BallotText.option(room, poll, near.position()),
          example(mended(typed, near.position())));
    }
    return context.refuseWith(
        below(),
        match instanceof OptionMatcher.Match.Several ? "poll.vote.several" : "poll.vote.unknown",
        typed);
  }

  /** The whole ballot as it was typed, with the number of an option for what was misspelt. */
  private String mended(String typed, int position) {
    Pattern misspelt = Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + QUOTE + Pattern.quote(typed) + QUOTE + "(?![\\p{L}\\p{N}])");
    return misspelt
        .matcher(SafeText.oneLine(context.arguments().text()))
        .replaceFirst(String.valueOf(position));
  }

  /** A ballot that counts as it stands there: a block has its reason. */
  private Span example(String ballot) {
    boolean bareBlock =
        poll.rules().method() == Method.CONSENT && ballot.equals(String.valueOf(BLOCK));
    String reason = bareBlock ? " " + room.messages().plain("poll.stance.sample-reason") : "";
    return voice.example("vote", ref + " " + ballot + reason);
  }

  private List<Line> below() {
    List<Line> lines = new ArrayList<>(OptionLines.plain(room, poll));
    lines.add(HowToVote.line(voice, poll, ref));
    return lines;
  }
}
