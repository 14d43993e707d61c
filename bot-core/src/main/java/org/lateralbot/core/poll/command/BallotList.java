package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Poll;

/** Lists single ballots: with names in named polls, else only the reasons given. */
final class BallotList {

  /** A room should be able to read the list; more are only counted. */
  private static final int MOST_SHOWN = 100;

  private BallotList() {}

  static List<Line> names(Voice voice, Poll poll, List<Ballot> ballots) {
    List<Line> items = ballots.stream()
        .limit(MOST_SHOWN)
        .map(ballot -> voice.item(
            "poll.names.item",
            ballot.name().orElseGet(() -> voice.messages().plain("poll.someone-who-left")),
            BallotText.of(voice, poll, ballot.choice())))
        .toList();
    return list(voice, "poll.names.title", items, ballots.size());
  }

  static List<Line> reasons(Voice voice, Poll poll, List<Ballot> ballots) {
    List<Choice.Consent> reasoned = ballots.stream()
        .flatMap(ballot ->
            ballot.choice() instanceof Choice.Consent consent ? Stream.of(consent) : Stream.empty())
        .filter(consent -> consent.reason().isPresent())
        .toList();
    List<Line> items = reasoned.stream()
        .limit(MOST_SHOWN)
        .map(consent -> voice.item("poll.reasons.item", BallotText.of(voice, poll, consent)))
        .toList();
    return list(voice, "poll.reasons.title", items, reasoned.size());
  }

  private static List<Line> list(Voice voice, String title, List<Line> items, int all) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>(List.of(voice.line(title)));
    lines.addAll(items);
    Optional.of(all - items.size())
        .filter(more -> more > 0)
        .ifPresent(more -> lines.add(voice.line("poll.list.more", more)));
    return lines;
  }
}
