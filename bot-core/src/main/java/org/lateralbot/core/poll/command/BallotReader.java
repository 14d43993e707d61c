package org.lateralbot.core.poll.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Token;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.Refusal;
import org.lateralbot.core.text.SafeText;

/**
 * Reads a ballot. A bare number is always a position and quoted words are always text; what could be
 * misread is refused, never guessed.
 */
final class BallotReader {

  private static final Pattern SEPARATOR = Pattern.compile("[,;|>]");
  private static final Pattern QUOTE = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb]");
  private static final Pattern SCORED = Pattern.compile(
      "\\G[\\s,;|]*+(?:\"([^\"]++)\"\\s*+|([^=\"]++))=\\s*+(-?\\d{1,9})(?=$|[\\s,;|])");

  private final CommandContext context;
  private final Poll poll;
  private final Voice room;
  private final BallotRefusals refusals;
  private final OptionMatcher options;

  /** @param room how the bot speaks in the poll's room */
  BallotReader(CommandContext context, Poll poll, Voice room, BallotRefusals refusals) {
    this.context = context;
    this.poll = poll;
    this.room = room;
    this.refusals = refusals;
    this.options =
        new OptionMatcher(poll.options().stream().map(PollOption::text).toList());
  }

  Reading<Choice> read() {
    String text = SafeText.oneLine(context.arguments().text());
    if (text.isEmpty()) {
      return refused(Refusal.EMPTY_BALLOT);
    }
    return switch (poll.rules().method()) {
      case CONSENT -> new StanceReader(room, refusals).read(text);
      case SCORE -> scores(QUOTE.matcher(text).replaceAll("\""));
      default -> positions(text).then(this::choice);
    };
  }

  private Reading<Choice> choice(List<Integer> positions) {
    if (positions.stream().distinct().count() < positions.size()) {
      return refused(Refusal.OPTION_TWICE);
    }
    return new Reading.Made<>(
        poll.rules().method() == Method.RANKED
            ? new Choice.Ranking(positions)
            : new Choice.Picks(positions));
  }

  /** Words that are an option as a whole mean that one, else each stands for itself. */
  private Reading<List<Integer>> positions(String text) {
    Optional<List<Token>> separated = separated(text);
    List<Token> parts = separated.orElseGet(() -> Tokens.of(text));
    Reading<List<Integer>> each = all(parts);
    if (parts.stream().allMatch(BallotReader::isNumber)) {
      return each;
    }
    Token line = part(text);
    Reading<Integer> whole = position(line);
    if (whole instanceof Reading.Made<Integer> one) {
      return takesSeveral()
              && each instanceof Reading.Made<List<Integer>> several
              && several.value().size() > 1
              && !options.isName(line.text(), one.value())
          ? new Reading.Refused<>(
              refusals.unclear(text, new OptionMatcher.Match.Several(several.value())))
          : new Reading.Made<>(List.of(one.value()));
    }
    return each instanceof Reading.Made<List<Integer>>
            || separated.isPresent()
            || (!isNear(whole) && areMisspelt(parts))
        ? each
        : whole.then(position -> new Reading.Made<>(List.of(position)));
  }

  /** Whether words are options each, some of them misspelt. */
  private boolean areMisspelt(List<Token> parts) {
    return takesSeveral()
        && parts.stream()
            .map(this::position)
            .allMatch(part -> part instanceof Reading.Made<Integer> || isNear(part));
  }

  private boolean takesSeveral() {
    return poll.rules().method() != Method.SINGLE;
  }

  private static boolean isNear(Reading<Integer> reading) {
    return reading instanceof Reading.Refused<Integer> refused
        && refused.refusal().reason().equals("poll.vote.near");
  }

  private Reading<List<Integer>> all(List<Token> parts) {
    List<Integer> positions = new ArrayList<>();
    for (Token part : parts) {
      Reading<Integer> position = position(part);
      if (!(position instanceof Reading.Made<Integer> made)) {
        return position.then(never -> new Reading.Made<>(positions));
      }
      positions.add(made.value());
    }
    return new Reading.Made<>(positions);
  }

  private static Optional<List<Token>> separated(String text) {
    List<Token> quoted = Tokens.of(text).stream().filter(Token::quoted).toList();
    Matcher separator = SEPARATOR.matcher(text);
    List<Token> parts = new ArrayList<>();
    int start = 0;
    while (separator.find()) {
      int at = separator.start();
      if (quoted.stream().noneMatch(token -> token.start() <= at && at < token.end())) {
        parts.add(part(text.substring(start, at)));
        start = at + 1;
      }
    }
    parts.add(part(text.substring(start)));
    return parts.size() == 1
        ? Optional.empty()
        : Optional.of(parts.stream().filter(part -> !part.text().isEmpty()).toList());
  }

  /** A text as one part, without the quotes around it. */
  private static Token part(String text) {
    List<Token> tokens = Tokens.of(text);
    return tokens.size() == 1 ? tokens.get(0) : new Token(text.strip(), false, 0, text.length());
  }

  private static boolean isNumber(Token part) {
    return number(part).isPresent();
  }

  private static Optional<Integer> number(Token part) {
    return part.quoted() ? Optional.empty() : Tokens.number(part.text());
  }

  private Reading<Integer> position(Token part) {
    Optional<Integer> number = number(part);
    if (number.isPresent()) {
      return new Reading.Made<>(number.get());
    }
    OptionMatcher.Match match = options.match(part.text());
    return match instanceof OptionMatcher.Match.Found found
        ? new Reading.Made<>(found.position())
        : new Reading.Refused<>(refusals.unclear(part.text(), match));
  }

  private Reading<Choice> scores(String text) {
    Map<Integer, Integer> points = new LinkedHashMap<>();
    Matcher scored = SCORED.matcher(text);
    int end = 0;
    while (scored.find()) {
      boolean quoted = scored.group(1) != null;
      String name = (quoted ? scored.group(1) : scored.group(2)).strip();
      Reading<Integer> position = position(new Token(name, quoted, 0, 0));
      if (!(position instanceof Reading.Made<Integer> made)) {
        return position.then(never -> new Reading.Made<>(new Choice.Scores(points)));
      }
      if (points.put(made.value(), Integer.valueOf(scored.group(3))) != null) {
        return refused(Refusal.OPTION_TWICE);
      }
      end = scored.end();
    }
    return text.substring(end).isBlank()
        ? new Reading.Made<>(new Choice.Scores(points))
        : refused(Refusal.OTHER_METHOD);
  }

  private Reading<Choice> refused(Refusal reason) {
    return new Reading.Refused<>(refusals.refuse(reason));
  }
}
