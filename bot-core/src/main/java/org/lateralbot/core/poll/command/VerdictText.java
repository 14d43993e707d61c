package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.ConsentTally;
import org.lateralbot.core.poll.Counted;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollResult;
import org.lateralbot.core.poll.SchulzeTally;
import org.lateralbot.core.poll.Stance;

/** Says what was decided, if anything was. Ties are told as ties. */
final class VerdictText {

  private final Voice voice;
  private final Poll poll;
  private final PollResult result;

  VerdictText(Voice voice, Poll poll, PollResult result) {
    this.voice = voice;
    this.poll = poll;
    this.result = result;
  }

  List<Line> atEnd() {
    if (result.standing() == PollResult.Standing.BELOW_QUORUM) {
      return List.of(
          voice.line("poll.result.no-decision", poll.rules().quorum().needed(), result.ballots()));
    }
    return List.of(
        result.tally() instanceof ConsentTally consent
            ? consent(consent)
            : leaders("poll.result.winner", "poll.result.tie"));
  }

  /** While it runs, a question of consent is not judged. */
  List<Line> soFar() {
    return result.tally() instanceof ConsentTally
        ? List.of()
        : List.of(leaders("poll.result.leads", "poll.result.level"));
  }

  private Line leaders(String keyForOne, String keyForMore) {
    List<Integer> leaders = Counted.of(result.tally()).leaders();
    return voice.line(
        leaders.size() == 1 ? keyForOne : keyForMore,
        BallotText.options(voice, poll, leaders, ", "));
  }

  private Line consent(ConsentTally tally) {
    if (tally.passes()) {
      return voice.line("poll.result.passed", tally.of(Stance.DISAGREE));
    }
    return tally.of(Stance.BLOCK) > 0
        ? voice.line("poll.result.blocked", tally.of(Stance.BLOCK))
        : voice.line("poll.result.not-agreed", tally.of(Stance.AGREE), tally.of(Stance.DISAGREE));
  }

  /** How every two options stand against each other. */
  static List<Line> pairs(Voice voice, Poll poll, SchulzeTally tally) {
    return IntStream.rangeClosed(1, poll.options().size())
        .mapToObj(one -> voice.item(
            "poll.pairs.row", BallotText.option(voice, poll, one), duels(voice, tally, one)))
        .toList();
  }

  private static String duels(Voice voice, SchulzeTally tally, int one) {
    return IntStream.rangeClosed(1, tally.pairs().size())
        .filter(other -> other != one)
        .mapToObj(other -> voice
            .messages()
            .plain(
                "poll.pairs.duel",
                tally.preferring(one, other),
                tally.preferring(other, one),
                String.valueOf(other)))
        .collect(Collectors.joining(", "));
  }
}
