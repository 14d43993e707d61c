package org.lateralbot.core.poll.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.PollRules;

/** The card of an open poll: what is asked, how to vote, and who will see the ballot. */
final class PollCard {

  private final Voice voice;
  private final Poll poll;
  private final PollResult result;
  private final String ref;
  private final String privateRef;

  /**
   * Draws a card.
   *
   * @param voice of the poll's room
   * @param result of the ballots so far
   * @param ref how the poll is named where the card is shown
   * @param privateRef how it is named in a direct room
   */
  PollCard(Voice voice, Poll poll, PollResult result, String ref, String privateRef) {
    this.voice = voice;
    this.poll = poll;
    this.result = result;
    this.ref = ref;
    this.privateRef = privateRef;
  }

  Body body(Instant now) {
    PollRules rules = poll.rules();
    List<Line> lines = new ArrayList<>();
    lines.add(voice.line("poll.card.title", ref, poll.question()));
    lines.addAll(
        poll.showsTally(now) && result.ballots() > 0
            ? OptionLines.counted(voice, poll, result.tally())
            : OptionLines.plain(voice, poll));
    if (rules.isSecret()) {
      lines.add(voice.line("poll.card.privately"));
    }
    String refToVote = rules.isSecret() ? privateRef : ref;
    lines.add(HowToVote.line(voice, poll, refToVote));
    HowToVote.ofNumbers(voice, poll, refToVote).ifPresent(lines::add);
    if (rules.addOptions()) {
      lines.add(voice.line("poll.card.add", voice.example("add", ref + " ...")));
    }
    if (rules.settled()) {
      lines.add(voice.line("poll.card.settled"));
    }
    lines.add(
        voice.line("poll.card.ends", voice.moment(poll.closesAt()), ActorName.of(voice, poll)));
    lines.add(ballots(voice, poll, result.ballots()));
    poll.about()
        .ifPresent(id -> lines.add(voice.line("poll.card.about", voice.example("principle", id))));
    lines.add(ExposureLine.of(voice, rules));
    return new Body(lines);
  }

  /** How many ballots there are, and how many it needs. */
  static Line ballots(Voice voice, Poll poll, int ballots) {
    int needed = poll.rules().quorum().needed();
    return needed > 0
        ? voice.line("poll.card.quorum", needed, ballots)
        : voice.line("poll.card.ballots", ballots);
  }

  /** A poll on one line, with when it is to end or when it did. */
  static Line summary(Voice voice, Poll poll, String ref) {
    return poll.end().isPresent()
        ? ended(voice, poll, ref)
        : voice.line("poll.summary", ref, poll.question(), voice.moment(poll.closesAt()));
  }

  /** The same of one whose end has passed, whether that was noted yet or not. */
  static Line ended(Voice voice, Poll poll, String ref) {
    String key = poll.isCancelled() ? "poll.list.cancelled-item" : "poll.list.closed-item";
    return voice.line(key, ref, poll.question(), voice.moment(poll.endsAt()));
  }
}
