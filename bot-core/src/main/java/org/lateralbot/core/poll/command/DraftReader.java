package org.lateralbot.core.poll.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lateralbot.core.command.Arguments;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.TimeReader;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.item.command.PrincipleNames;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollOption;
import org.lateralbot.core.poll.PollRules;

/** Reads what somebody wants to ask, or to ask instead, from a line. */
final class DraftReader {

  static final Duration USUAL_RUN = Duration.ofDays(3);

  private final PrincipleNames principles;

  DraftReader(PrincipleNames principles) {
    this.principles = principles;
  }

  /** A new poll. */
  Reading<PollDraft> read(CommandContext context) {
    PollDraft nothing = new PollDraft(
        "", List.of(), PollRules.DEFAULT, Optional.empty(), context.now().plus(USUAL_RUN));
    return read(context, context.voice(), nothing);
  }

  /** A poll as it would be after an edit: what the line does not speak of stays. */
  Reading<PollDraft> read(CommandContext context, Voice voice, Poll poll) {
    List<String> options = poll.options().stream().map(PollOption::text).toList();
    return read(
        context,
        voice,
        new PollDraft(poll.question(), options, poll.rules(), poll.about(), poll.closesAt()));
  }

  private Reading<PollDraft> read(CommandContext context, Voice voice, PollDraft base) {
    PollWording wording = PollWording.read(context.arguments().text());
    String question = wording.question().isEmpty() ? base.question() : wording.question();
    return new RulesReader(context)
        .read(base.rules())
        .then(rules -> about(context, base.about())
            .then(about -> end(context, voice.settings().zone(), base.closesAt())
                .then(end -> new Reading.Made<>(new PollDraft(
                    question, options(context, voice, wording, rules, base), rules, about, end)))));
  }

  /** A question without options or method is asked with Yes and No. */
  private static List<String> options(
      CommandContext context, Voice voice, PollWording wording, PollRules rules, PollDraft base) {
    if (!wording.options().isEmpty()) {
      return wording.options();
    }
    if (!rules.method().hasOptions()) {
      return List.of();
    }
    return base.options().isEmpty() && !namesMethod(context.arguments())
        ? List.of(
            voice.messages().plain("poll.option.yes"), voice.messages().plain("poll.option.no"))
        : base.options();
  }

  /** Whether a line leaves it to the bot what there is to choose from. */
  static boolean leavesOptionsOpen(Arguments arguments) {
    return PollWording.read(arguments.text()).options().isEmpty() && !namesMethod(arguments);
  }

  private static boolean namesMethod(Arguments arguments) {
    return PollFlags.METHODS.stream().anyMatch(arguments::has);
  }

  private Reading<Optional<String>> about(CommandContext context, Optional<String> base) {
    Optional<String> typed = context.arguments().flag(PollFlags.ABOUT);
    if (typed.isEmpty()) {
      return new Reading.Made<>(base);
    }
    Locale language = context.voice().settings().language();
    Optional<String> meant = typed.flatMap(name -> principles.idOf(name, language));
    return meant.isPresent()
        ? new Reading.Made<>(meant)
        : new Reading.Refused<>(context.refuse(
            "poll.open.unknown-principle", typed.get(), context.voice().example("principles", "")));
  }

  private static Reading<Instant> end(CommandContext context, ZoneId zone, Instant base) {
    Optional<String> span = context.arguments().flag(PollFlags.FOR);
    Optional<String> date = context.arguments().flag(PollFlags.BY);
    if (span.isPresent() && date.isPresent()) {
      return new Reading.Refused<>(context.refuse("poll.open.two-ends"));
    }
    if (span.isEmpty() && date.isEmpty()) {
      return new Reading.Made<>(base);
    }
    Optional<Instant> end = span.flatMap(TimeReader::duration)
        .map(context.now()::plus)
        .or(() -> date.flatMap(typed -> TimeReader.date(typed, zone)));
    return end.<Reading<Instant>>map(Reading.Made::new)
        .orElseGet(() -> new Reading.Refused<>(
            context.refuse("poll.open.unreadable-end", span.or(() -> date).orElse(""))));
  }
}
