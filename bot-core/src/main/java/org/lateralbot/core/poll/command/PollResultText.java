package org.lateralbot.core.poll.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.OutcomeStatement;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.SchulzeTally;
import org.lateralbot.core.text.Times;

/** What the ballots of a poll say, at its end or so far. */
final class PollResultText {

  private final Voice voice;
  private final Poll poll;
  private final PollResult result;
  private final List<Ballot> ballots;
  private final int unreadable;
  private final String ref;

  /**
   * Shows a result.
   *
   * @param voice of the poll's room
   * @param ballots read only if it {@link #listsBallots}
   * @param unreadable how many ballots could not be read
   * @param ref how the poll is named where the result is shown
   */
  PollResultText(
      Voice voice, Poll poll, PollResult result, List<Ballot> ballots, int unreadable, String ref) {
    this.voice = voice;
    this.poll = poll;
    this.result = result;
    this.ballots = ballots;
    this.unreadable = unreadable;
    this.ref = ref;
  }

  /** Whether something of single ballots is shown at an instant: names, or reasons. */
  static boolean listsBallots(Poll poll, Instant now) {
    return poll.showsNames(now)
        || (poll.showsTally(now) && poll.rules().method() == Method.CONSENT);
  }

  /** What a record says, without what only its room could be told. */
  static Body recounted(Voice voice, PollRecord record) {
    Poll poll = record.poll();
    String ref = ItemName.inRoom(poll.id());
    PollResultText text = new PollResultText(voice, poll, record.result(), List.of(), 0, ref);
    List<Line> lines = new ArrayList<>();
    lines.add(voice.line(text.title(false), ref, poll.question()));
    lines.addAll(text.endUnnamed());
    lines.addAll(text.tallied(false));
    if (text.result.tally() instanceof SchulzeTally pairs) {
      lines.add(voice.line("poll.pairs.title", ref, poll.question()));
      lines.addAll(VerdictText.pairs(voice, poll, pairs));
    }
    return new Body(lines);
  }

  Body body(Instant now) {
    List<Line> lines = new ArrayList<>();
    boolean open = poll.isOpen(now);
    lines.add(voice.line(title(open), ref, poll.question()));

    lines.addAll(open ? List.of() : end());
    if (!poll.isCancelled()) {
      lines.addAll(poll.showsTally(now) ? counted(open, now) : hidden());
    }
    if (unreadable > 0) {
      lines.add(voice.line("poll.result.unreadable", unreadable));
    }
    poll.outcome().ifPresent(said -> lines.add(outcome(voice, said)));
    return new Body(lines);
  }

  private String title(boolean open) {
    if (poll.isCancelled()) {
      return "poll.card.title";
    }
    return open ? "poll.result.so-far" : "poll.result.title";
  }

  /** What came of a poll, and who says so. */
  static Line outcome(Voice voice, OutcomeStatement said) {
    return voice.line(
        "poll.result.outcome",
        said.text(),
        ActorName.of(voice, said.by()),
        voice.moment(said.at()));
  }

  private List<Line> end() {
    Optional<PollEnd> end = poll.end();
    PollEnd.Way way = end.map(PollEnd::way).orElse(PollEnd.Way.DUE);
    Object when = voice.moment(poll.endsAt());
    Object who = ActorName.of(voice, end.flatMap(PollEnd::by));
    List<Line> lines = new ArrayList<>();
    lines.add(
        switch (way) {
          case DUE -> voice.line("poll.ended.due", when);
          case EARLY -> voice.line("poll.ended.early", when, who, early());
          case CANCELLED -> voice.line("poll.ended.cancelled", when, who);
        });
    end.flatMap(PollEnd::reason)
        .ifPresent(reason -> lines.add(voice.line("poll.ended.reason", reason)));
    return lines;
  }

  /** A record does not say who ended a poll, and none is kept of one that was called off. */
  private List<Line> endUnnamed() {
    return poll.end().map(PollEnd::way).filter(PollEnd.Way.EARLY::equals).isPresent()
        ? List.of(voice.line("poll.ended.early-unnamed", voice.moment(poll.endsAt()), early()))
        : end();
  }

  private String early() {
    return Times.duration(Duration.between(poll.endsAt(), poll.closesAt()));
  }

  private List<Line> hidden() {
    return List.of(
        voice.line("poll.result.hidden", voice.moment(poll.closesAt())),
        PollCard.ballots(voice, poll, result.ballots()));
  }

  private List<Line> tallied(boolean open) {
    if (result.standing() == PollResult.Standing.NO_BALLOTS) {
      return List.of(voice.line(open ? "poll.result.none-yet" : "poll.result.no-ballots"));
    }
    VerdictText verdict = new VerdictText(voice, poll, result);
    List<Line> lines = new ArrayList<>(open ? verdict.soFar() : verdict.atEnd());
    lines.addAll(OptionLines.counted(voice, poll, result.tally()));
    lines.addAll(accounts(open));
    return lines;
  }

  private List<Line> counted(boolean open, Instant now) {
    List<Line> lines = new ArrayList<>(tallied(open));
    if (result.ballots() == 0) {
      return lines;
    }
    lines.addAll(
        poll.showsNames(now)
            ? BallotList.names(voice, poll, ballots)
            : BallotList.reasons(voice, poll, ballots));
    if (result.tally() instanceof SchulzeTally) {
      lines.add(voice.line("poll.result.pairs", voice.example("result", ref + " --pairs")));
    }
    return lines;
  }

  private List<Line> accounts(boolean open) {
    List<Line> lines = new ArrayList<>();
    if (open && poll.rules().quorum().isSet()) {
      lines.add(PollCard.ballots(voice, poll, result.ballots()));
    }
    lines.add(
        result.joinedLate() == 0
            ? voice.line("poll.result.accounts", result.ballots())
            : voice.line(
                "poll.result.accounts-apart",
                result.ballots(),
                result.ballots() - result.joinedLate(),
                result.joinedLate()));
    return lines;
  }
}
