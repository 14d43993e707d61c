package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.record.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what is kept of an ended poll against the head, and the numbers, told at its end. */
final class RecordCheck {

  private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

  private final Voice voice;
  private final PollRecord record;
  private final PollResult shown;
  private final Optional<Head> then;
  private final String ref;

  /**
   * Compares.
   *
   * @param poll one whose end was noted
   * @param shown what is shown as its result
   * @param ref how the poll is named where the check is shown
   */
  RecordCheck(Voice voice, Poll poll, PollResult shown, List<Ballot> ballots, String ref) {
    this.voice = voice;
    this.record = PollRecord.of(poll, ballots);
    this.shown = shown;
    this.then = poll.end().flatMap(PollEnd::head);
    this.ref = ref;
  }

  PollRecord record() {
    return record;
  }

  /** Whether the record is still what it was, in one line; empty if it had no head at its end. */
  Optional<Line> verdict() {
    return warning().or(() -> then.map(head -> voice.line("poll.verify.whole", shown(head))));
  }

  /** What to say if something was changed behind the bot's back; the operator is told as well. */
  Optional<Line> warning() {
    Head now = record.head();
    if (then.filter(head -> !head.equals(now)).isPresent()) {
      LOG.error(
          "{} was changed in the store after its end: its record no longer has the head that was"
              + " announced",
          poll());
      return Optional.of(voice.line("poll.result.tampered", shown(then.orElseThrow()), shown(now)));
    }
    if (record.poll().hasRecord() && then.isEmpty()) {
      LOG.error("{} was changed in the store after its end: its head is gone", poll());
      return Optional.of(voice.line("poll.result.headless"));
    }
    if (then.isPresent() && !shown.equals(record.result())) {
      LOG.error("{} was changed in the store: its sums are not those of its ballots", poll());
      return Optional.of(voice.line("poll.result.miscounted", voice.example("record", ref)));
    }
    return Optional.empty();
  }

  private String poll() {
    ItemId id = record.poll().id();
    return "poll " + id.number() + " in a room on " + id.room().platform();
  }

  static Span shown(Head head) {
    return new Span.Code(head.shown());
  }
}
