package org.lateralbot.core.principles.command;

import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.text.Messages;

/** Says more of the last answer. */
public final class MoreCommand implements Command {

  private final LastAnswers last;
  private final EntryText text;

  MoreCommand(PrincipleCatalogue catalogue, LastAnswers last) {
    this.last = last;
    this.text = new EntryText(catalogue);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("more")
        .taking(Parameter.optionalText("part")
            .oneOf("why", "practice", "objection", "related", "source"))
        .like("practice");
  }

  @Override
  public Reply run(CommandContext context) {
    String asked = context.arguments().text();
    Optional<LastAnswers.Shown> shown = last.before(context.message());
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
        .or(() -> Part.read(asked, context.voice().messages()));
  }

  private Reply more(CommandContext context, Part part, LastAnswers.Shown shown) {
    return Reply.answer(
        new Body(text.more(part, shown, context.voice().speaking(shown.language()))));
  }
}
