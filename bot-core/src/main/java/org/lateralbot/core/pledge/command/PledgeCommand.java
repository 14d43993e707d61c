package org.lateralbot.core.pledge.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Access;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.TimeReader;
import org.lateralbot.core.command.Tokens;
import org.lateralbot.core.pledge.OpenOutcome;
import org.lateralbot.core.pledge.PledgeService;
import org.lateralbot.core.pledge.Terms;

/** Opens a pledge. */
final class PledgeCommand implements Command {

  /** A longer time is refused in any case, and could lie beyond what an instant can hold. */
  private static final Duration BEYOND_EVERY_LIMIT = Terms.LONGEST_TIME.plusDays(1);

  private final PledgeService service;
  private final PledgeItems items;
  private final BiFunction<String, Locale, Optional<String>> principles;

  PledgeCommand(
      PledgeService service,
      PledgeItems items,
      BiFunction<String, Locale, Optional<String>> principles) {
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
            Flag.of("about", Flag.Value.WORD))
        .like("I will host a repair evening --if 5 --for 30d")
        .onlyFor(Access.OPENERS)
        .onlyInSharedRooms()
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    Optional<String> number = context.arguments().flag("if");
    Optional<Integer> goal = number.isPresent() ? number.flatMap(Tokens::number) : Optional.of(1);
    if (goal.isEmpty()) {
      return context.refuse("pledge.not-a-number", number.orElse(""));
    }
    if (context.arguments().has("by") && context.arguments().has("for")) {
      return context.refuse("pledge.open.two-ends");
    }
    Optional<Instant> end = end(context);
    if (end.isEmpty()) {
      return context.refuse("pledge.open.unreadable-end");
    }
    Optional<String> typed = context.arguments().flag("about");
    Optional<String> about =
        typed.flatMap(name -> principles.apply(name, context.voice().settings().language()));
    if (typed.isPresent() && about.isEmpty()) {
      return context.refuseWith(
          List.of(allPrinciples(context)), "pledge.open.unknown-principle", typed.get());
    }
    return open(
        context,
        new Terms(Tokens.unquoted(context.arguments().text()), goal.get(), end.get(), about));
  }

  private static Optional<Instant> end(CommandContext context) {
    if (context.arguments().has("by")) {
      return context
          .arguments()
          .flag("by")
          .flatMap(date -> TimeReader.date(date, context.voice().settings().zone()));
    }
    return context.arguments().has("for")
        ? context
            .arguments()
            .flag("for")
            .flatMap(TimeReader::duration)
            .map(duration -> context.now().plus(atMost(BEYOND_EVERY_LIMIT, duration)))
        : Optional.of(context.now().plus(Terms.USUAL_TIME));
  }

  private static Duration atMost(Duration limit, Duration duration) {
    return duration.compareTo(limit) > 0 ? limit : duration;
  }

  private static Line allPrinciples(CommandContext context) {
    return context
        .voice()
        .line("pledge.open.all-principles", context.voice().example("principles", ""));
  }

  private Reply open(CommandContext context, Terms terms) {
    OpenOutcome outcome =
        service.openPledge(context.room(), context.sender(), terms, context.now());
    return outcome instanceof OpenOutcome.Opened opened
        ? items.card(context, opened.pledge())
        : context.refuse(
            PledgeText.key("open", ((OpenOutcome.Refused) outcome).fault()),
            Terms.LONGEST_TEXT,
            Terms.LARGEST_NUMBER);
  }
}
