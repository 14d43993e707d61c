package org.lateralbot.core.principles.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Says more of the last answer. */
public final class MoreCommand implements Command {

  private final LastAnswers last;
  private final PrincipleCatalogue catalogue;
  private final EntryText text;

  MoreCommand(PrincipleCatalogue catalogue, LastAnswers last) {
    this.catalogue = catalogue;
    this.last = last;
    this.text = new EntryText(catalogue);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("more").taking(Parameter.optionalText("part")).like("practice");
  }

  @Override
  public Reply run(CommandContext context) {
    String asked = context.arguments().text();
    Optional<Part> part = asked.isEmpty()
        ? Optional.of(Part.ALL)
        : Part.read(asked, context.voice().messages());
    if (part.isEmpty()) {
      return context.refuse("more.unknown-part", asked);
    }
    return last.before(context.message())
        .<Reply>map(shown -> more(context, part.get(), shown))
        .orElseGet(() -> context.refuseBriefly(
            "more.nothing-before", context.voice().example("principle", "share")));
  }

  private Reply more(CommandContext context, Part part, LastAnswers.Shown shown) {
    List<Line> lines = new ArrayList<>();
    for (String id : shown.ids()) {
      lines.addAll(text.part(
          part, catalogue.entry(id, shown.language()), shown.evidence(), context.voice()));
    }
    return Reply.answer(new Body(lines));
  }
}
