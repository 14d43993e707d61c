package org.lateralbot.core.principles.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.text.Messages;

/** Says more of the last answer. */
public final class MoreCommand implements Command {

  private static final Pattern PART_OF_ENTRY = Pattern.compile("\\p{Alpha}+ (\\S+) (\\S+)");

  private final PrincipleCatalogue catalogue;
  private final LastAnswers last;
  private final EntryText text;

  MoreCommand(PrincipleCatalogue catalogue, LastAnswers last) {
    this.catalogue = catalogue;
    this.last = last;
    this.text = new EntryText(catalogue);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("more")
        .taking(Parameter.optionalText("part")
            .oneOf("why", "practice", "objection", "related", "source"))
        .like("practice")
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    String asked = context.arguments().text();
    Optional<LastAnswers.Shown> named = named(asked);
    named.ifPresent(entry -> last.remember(context.message(), entry));
    String part = named.isPresent() ? asked.split(" ", 2)[0] : asked;
    return more(context, part, named.or(() -> last.before(context.message())));
  }

  /** The entry that a button names behind the part: {@code practice share en}. */
  private Optional<LastAnswers.Shown> named(String asked) {
    Matcher button = PART_OF_ENTRY.matcher(asked);
    return button.matches() && catalogue.ids().contains(button.group(1))
        ? Optional.of(new LastAnswers.Shown(
            List.of(button.group(1)), Locale.forLanguageTag(button.group(2)), Evidence.NOTHING))
        : Optional.empty();
  }

  private Reply more(CommandContext context, String asked, Optional<LastAnswers.Shown> shown) {
    Optional<Part> part = asked.isEmpty() ? Optional.of(Part.ALL) : part(asked, shown, context);
    if (part.isEmpty()) {
      return context.refuse("more.unknown-part", asked);
    }
    return shown
        .<Reply>map(answer -> more(context, part.get(), answer))
        .orElseGet(() -> context.refuseBriefly(
            "more.nothing-before", context.voice().example("principle", "share")));
  }

  private static Optional<Part> part(
      String asked, Optional<LastAnswers.Shown> shown, CommandContext context) {
    return shown
        .flatMap(answer -> Part.read(asked, Messages.in(answer.language())))
        .or(() -> Part.read(asked, context.voice().messages()))
        .or(() -> Part.called(asked));
  }

  private Reply more(CommandContext context, Part part, LastAnswers.Shown shown) {
    Voice voice = context.voice().speaking(shown.language());
    Reply.Answer answer = Reply.answer(new Body(text.more(part, shown, voice)));
    return part == Part.RELATED ? answer.offering(EntryOffers.entries(related(shown))) : answer;
  }

  private List<Principle> related(LastAnswers.Shown shown) {
    return shown.ids().stream()
        .flatMap(id -> catalogue.entry(id, shown.language()).related().stream())
        .distinct()
        .map(id -> catalogue.entry(id, shown.language()))
        .toList();
  }
}
