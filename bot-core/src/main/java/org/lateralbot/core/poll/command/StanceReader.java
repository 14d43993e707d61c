package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Token;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.text.SafeText;

/**
 * Reads a ballot of a consent poll: a stance by number or word, and perhaps a reason. The words are those
 * that the poll's card shows, in the language of its room, wherever the ballot is said.
 */
final class StanceReader {

  private static final Pattern LINK = Pattern.compile("^[\\s:,;.\u2010-\u2015-]+");

  private final Voice room;
  private final BallotRefusals refusals;

  /** @param room how the bot speaks in the poll's room */
  StanceReader(Voice room, BallotRefusals refusals) {
    this.room = room;
    this.refusals = refusals;
  }

  Reading<Choice> read(String text) {
    Token first = Tokens.of(text).get(0);
    String[] words = first.quoted()
        ? new String[] {first.text(), text.substring(first.end())}
        : text.split("[\\s:,]", 2);
    String reason = words.length == 2 ? reason(words[1]) : "";
    return stance(words[0], first.quoted()).then(stance -> choice(stance, reason));
  }

  private Reading<Choice> choice(Stance stance, String reason) {
    if (!reason.isEmpty() && !stance.takesReason()) {
      return new Reading.Refused<>(refusals.refuse(Refusal.TAKES_NO_REASON));
    }
    return new Reading.Made<>(
        new Choice.Consent(stance, Optional.of(reason).filter(words -> !words.isEmpty())));
  }

  private Reading<Stance> stance(String word, boolean quoted) {
    List<Stance> stances = List.of(Stance.values());
    if (!quoted && word.matches("[1-4]")) {
      return new Reading.Made<>(stances.get(Integer.parseInt(word) - 1));
    }
    OptionMatcher.Match match =
        new OptionMatcher(stances.stream().map(this::word).toList()).match(word);
    if (match instanceof OptionMatcher.Match.Found found) {
      return new Reading.Made<>(stances.get(found.position() - 1));
    }
    return stances.stream()
        .filter(stance -> stance.name().equalsIgnoreCase(word))
        .findFirst()
        .<Reading<Stance>>map(Reading.Made::new)
        .orElseGet(() -> new Reading.Refused<>(refusals.unclear(word, match)));
  }

  private String word(Stance stance) {
    return word(room, stance);
  }

  /** The word for a stance in the language of a voice. */
  static String word(Voice voice, Stance stance) {
    return voice.messages().plain("poll.stance." + stance.name().toLowerCase(Locale.ROOT));
  }

  /** "Because" is left out, unless the rest would not stand without it. */
  private String reason(String text) {
    String words = LINK.matcher(SafeText.oneLine(text)).replaceFirst("");
    String because = room.messages().plain("poll.stance.because");
    return Stream.of(because, "because")
        .filter(link -> (words + " ").regionMatches(true, 0, link + " ", 0, link.length() + 1))
        .findFirst()
        .map(link -> words.substring(link.length()).strip())
        .filter(rest -> !rest.regionMatches(true, 0, "of ", 0, 3))
        .orElse(words);
  }
}
