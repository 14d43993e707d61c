package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Counted;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.SchulzeTally;
import org.lateralbot.core.poll.ScoreTally;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.poll.Tally;

/** Lists what there is to choose from, with or without what it got. */
final class OptionLines {

  private OptionLines() {}

  /** The words to choose from, in order: options, or stances in a consent poll. */
  static List<String> names(Voice voice, Poll poll) {
    return poll.rules().method().hasOptions()
        ? poll.options().stream().map(PollOption::text).toList()
        : Stream.of(Stance.values())
            .map(stance -> StanceReader.word(voice, stance))
            .toList();
  }

  static List<Line> plain(Voice voice, Poll poll) {
    List<String> names = names(voice, poll);
    return IntStream.range(0, names.size())
        .mapToObj(index -> voice.line(
            "poll.option.plain", String.valueOf(index + 1), text(voice, poll, names, index)))
        .toList();
  }

  static List<Line> counted(Voice voice, Poll poll, Tally tally) {
    List<String> names = names(voice, poll);
    List<Integer> numbers = Counted.of(tally).numbers();
    return IntStream.range(0, names.size())
        .mapToObj(index -> voice.line(
            key(tally),
            String.valueOf(index + 1),
            text(voice, poll, names, index),
            numbers.get(index)))
        .toList();
  }

  private static String key(Tally tally) {
    if (tally instanceof ScoreTally) {
      return "poll.option.points";
    }
    return tally instanceof SchulzeTally ? "poll.option.beaten" : "poll.option.votes";
  }

  private static Span text(Voice voice, Poll poll, List<String> names, int index) {
    int addedAfter =
        poll.rules().method().hasOptions() ? poll.options().get(index).addedAfter() : 0;
    return addedAfter == 0
        ? new Span.Plain(names.get(index))
        : voice.span("poll.option.added", names.get(index), addedAfter);
  }
}
