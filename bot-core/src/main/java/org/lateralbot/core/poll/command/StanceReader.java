package org.lateralbot.core.poll.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Token;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.text.SafeText;

/** Reads a ballot of a consent poll: a stance by number or word, and perhaps a reason. */
final class StanceReader {

  private static final Pattern LINK = Pattern.compile("^[\\s:,;.\u2010-\u2015-]+");

  private final CommandContext context;
  private final BallotRefusals refusals;

  StanceReader(CommandContext context, BallotRefusals refusals) {
    this.context = context;
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
      return new Reading.Refused<>(refusals.refuse(Refusal.OTHER_METHOD));
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
    return word(context.voice(), stance);
  }

  /** The word for a stance in the language of a voice. */
  static String word(Voice voice, Stance stance) {
    return voice.messages().plain("poll.stance." + stance.name().toLowerCase(Locale.ROOT));
  }

  private String reason(String text) {
    String words = LINK.matcher(SafeText.oneLine(text)).replaceFirst("");
    String because = context.voice().messages().plain("poll.stance.because");
    return Stream.of(because, "because")
        .filter(link -> words.regionMatches(true, 0, link + " ", 0, link.length() + 1))
        .findFirst()
        .map(link -> words.substring(link.length()).strip())
        .orElse(words);
  }
}
