package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.stream.Collectors;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Poll;

/** Shows a ballot in words. */
final class BallotText {

  private BallotText() {}

  /** The whole ballot on one line. */
  static String of(Voice voice, Poll poll, Choice choice) {
    if (choice instanceof Choice.Picks picks) {
      return options(voice, poll, picks.positions(), ", ");
    }
    if (choice instanceof Choice.Ranking ranking) {
      return options(voice, poll, ranking.order(), " > ");
    }
    if (choice instanceof Choice.Scores scores) {
      return scores.positions().stream()
          .map(position -> option(voice, poll, position) + " = " + scores.of(position))
          .collect(Collectors.joining(", "));
    }
    Choice.Consent consent = (Choice.Consent) choice;
    String stance = StanceReader.word(voice, consent.stance());
    return consent.reason().map(reason -> stance + ": " + reason).orElse(stance);
  }

  /** Some options on one line. */
  static String options(Voice voice, Poll poll, List<Integer> positions, String between) {
    return positions.stream()
        .map(position -> option(voice, poll, position))
        .collect(Collectors.joining(between));
  }

  /** What stands at a position: an option's number and text, or a stance. */
  static String option(Voice voice, Poll poll, int position) {
    return position + " " + OptionLines.names(voice, poll).get(position - 1);
  }
}
