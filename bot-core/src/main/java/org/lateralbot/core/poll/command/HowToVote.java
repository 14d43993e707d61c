package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollOption;

/** Says by an example how to vote in a poll. */
final class HowToVote {

  private HowToVote() {}

  /**
   * How a ballot is typed.
   *
   * @param ref how the poll is named where the ballot is typed
   */
  static Line line(Voice voice, Poll poll, String ref) {
    Method method = poll.rules().method();
    String example = switch (method) {
      case SINGLE -> "2";
      case UP_TO, APPROVAL -> "1 2";
      case RANKED -> "2 1";
      case SCORE -> "1=5 2=3";
      case CONSENT -> "1";
    };
    String key = "poll.how." + method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return voice.line(
        key,
        voice.example("vote", ref + " " + example),
        poll.rules().mostPicks(poll.options().size()));
  }

  /** How an option is meant whose words are a number, but not its own; empty if there is none. */
  static Optional<Line> ofNumbers(Voice voice, Poll poll, String ref) {
    List<String> texts = poll.options().stream().map(PollOption::text).toList();
    String points = poll.rules().method() == Method.SCORE ? "=5" : "";
    return IntStream.range(0, texts.size())
        .filter(index ->
            Tokens.number(texts.get(index)).filter(it -> it != index + 1).isPresent())
        .mapToObj(index -> '"' + texts.get(index) + '"' + points)
        .findFirst()
        .map(ballot -> voice.line("poll.how.numbers", voice.example("vote", ref + " " + ballot)));
  }
}
