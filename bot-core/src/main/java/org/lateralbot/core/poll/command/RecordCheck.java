package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.record.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds what is kept of an ended poll against the head that was told at its end. */
final class RecordCheck {

  private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

  private final Voice voice;
  private final PollRecord record;
  private final Optional<Head> then;

  /**
   * Compares.
   *
   * @param poll one whose end was noted
   */
  RecordCheck(Voice voice, Poll poll, List<Ballot> ballots) {
    this.voice = voice;
    this.record = PollRecord.of(poll, ballots);
    this.then = poll.end().flatMap(PollEnd::head);
  }

  PollRecord record() {
    return record;
  }

  /** A result with the head of its record, or with a warning above it. */
  Body of(Body result, String ref) {
    Optional<Line> warning = warning();
    if (warning.isPresent()) {
      return Body.of(warning.get()).and(result.lines());
    }
    return result.and(then.map(head -> told(head, ref)).stream().toList());
  }

  private Line told(Head head, String ref) {
    return voice.line(
        "poll.result.record", record.ballots().size(), shown(head), voice.example("record", ref));
  }

  /** Whether the record is still what it was, in one line; empty if it had no head at its end. */
  Optional<Line> verdict() {
    return warning().or(() -> then.map(head -> voice.line("poll.verify.whole", shown(head))));
  }

  /** What to say if something was changed behind the bot's back; the operator is told as well. */
  Optional<Line> warning() {
    return then.filter(head -> !head.equals(record.head())).map(head -> {
      LOG.error(
          "poll {} in a room on {} was changed in the store after its end: its record no longer has"
              + " the head that was announced",
          record.poll().id().number(),
          record.poll().id().room().platform());
      return voice.line("poll.result.tampered", shown(head), shown(record.head()));
    });
  }

  private static Span shown(Head head) {
    return new Span.Code(head.shown());
  }
}
