package org.lateralbot.core.pledge.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lateralbot.core.command.Access;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Completion;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.TimeReader;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.command.PrincipleNames;
import org.lateralbot.core.pledge.OpenOutcome;
import org.lateralbot.core.pledge.Pledge;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.Terms;

/** Opens a pledge. */
final class PledgeCommand implements Command {

  /** A longer time is refused in any case, and could lie beyond what an instant can hold. */
  private static final Duration BEYOND_EVERY_LIMIT = Terms.LONGEST_TIME.plusDays(1);

  private final PledgeService service;
  private final PledgeItems items;
  private final PrincipleNames principles;

  PledgeCommand(PledgeService service, PledgeItems items, PrincipleNames principles) {
    this.service = service;
    this.items = items;
    this.principles = principles;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("pledge")
        .taking(Parameter.text("promise"))
        .with(
            Flag.of("if", Flag.Value.WORD),
            Flag.of("by", Flag.Value.DATE),
            Flag.of("for", Flag.Value.DURATION),
            Flag.of("about", Flag.Value.WORDS).completedBy(Completion.PRINCIPLES))
        .like("I will host a repair evening --if 5 --for 30d")
        .onlyFor(Access.OPENERS)
        .onlyInSharedRooms()
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    return goal(context)
        .then(goal -> end(context)
            .then(end -> about(context)
                .then(about -> new Reading.Made<>(
                    new Terms(Tokens.unquoted(context.arguments().text()), goal, end, about)))))
        .answer(terms -> open(context, terms));
  }

  /** Without a number it holds at once, which nobody must promise who means something else. */
  private static Reading<Integer> goal(CommandContext context) {
    Optional<String> typed = context.arguments().flag("if");
    if (typed.isEmpty() && hasCondition(context)) {
      return new Reading.Refused<>(context.refuse("pledge.open.if-in-words"));
    }
    return (typed.isPresent() ? typed.flatMap(Tokens::number) : Optional.of(1))
        .<Reading<Integer>>map(Reading.Made::new)
        .orElseGet(
            () -> new Reading.Refused<>(context.refuse("pledge.not-a-number", typed.orElse(""))));
  }

  /** Such as "if at least 2 others join", or two of them. */
  private static boolean hasCondition(CommandContext context) {
    String begins = anyOf(context, "pledge.open.if-words");
    String number = "(?:\\d|" + anyOf(context, "pledge.open.number-words") + "\\b)";
    return Pattern.compile("(?iU)\\b" + begins + "\\s+(?:\\S+\\s+){0,3}" + number)
        .matcher(context.arguments().text())
        .find();
  }

  private static String anyOf(CommandContext context, String key) {
    return context.voice().messages().words(key).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Reading<Instant> end(CommandContext context) {
    Optional<String> date = context.arguments().flag("by");
    Optional<String> span = context.arguments().flag("for");
    if (date.isPresent() && span.isPresent()) {
      return new Reading.Refused<>(context.refuse("pledge.open.two-ends"));
    }
    if (date.isEmpty() && span.isEmpty()) {
      return new Reading.Made<>(context.now().plus(Terms.USUAL_TIME));
    }
    ZoneId zone = context.voice().settings().zone();
    return span.flatMap(TimeReader::duration)
        .map(duration -> context.now().plus(atMost(BEYOND_EVERY_LIMIT, duration)))
        .or(() -> date.flatMap(typed -> TimeReader.date(typed, zone)))
        .<Reading<Instant>>map(Reading.Made::new)
        .orElseGet(() -> new Reading.Refused<>(context.refuse("pledge.open.unreadable-end")));
  }

  private static Duration atMost(Duration limit, Duration duration) {
    return duration.compareTo(limit) > 0 ? limit : duration;
  }

  private Reading<Optional<String>> about(CommandContext context) {
    Optional<String> typed = context.arguments().flag("about");
    Voice voice = context.voice();
    Optional<String> meant =
        typed.flatMap(name -> principles.idOf(name, voice.settings().language()));
    return meant.isPresent() || typed.isEmpty()
        ? new Reading.Made<>(meant)
        : new Reading.Refused<>(context.refuseWith(
            List.of(voice.line("pledge.open.all-principles", voice.example("principles", ""))),
            "pledge.open.unknown-principle",
            typed.get()));
  }

  private Reply opened(CommandContext context, Pledge pledge) {
    return items
        .card(context, pledge)
        .offering(items.offer(pledge, context.now()).asOpening());
  }

  private Reply open(CommandContext context, Terms terms) {
    OpenOutcome outcome =
        service.openPledge(context.room(), context.sender(), terms, context.now());
    return outcome instanceof OpenOutcome.Opened opened
        ? opened(context, opened.pledge())
        : context.refuse(
            PledgeText.key("open", ((OpenOutcome.Refused) outcome).fault()),
            Terms.LONGEST_TEXT,
            Terms.LARGEST_NUMBER);
  }
}
