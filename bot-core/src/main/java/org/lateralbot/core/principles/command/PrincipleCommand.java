package org.lateralbot.core.principles.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Completion;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.principles.Evidence;
import org.lateralbot.core.principles.Lookup;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Shows one entry, and what is open about it in this room. */
public final class PrincipleCommand implements Command {

  private final PrincipleCatalogue catalogue;
  private final LastAnswers last;
  private final List<ItemKind> kinds;
  private final EntryText text;

  PrincipleCommand(PrincipleCatalogue catalogue, LastAnswers last, List<ItemKind> kinds) {
    this.catalogue = catalogue;
    this.last = last;
    this.kinds = List.copyOf(kinds);
    this.text = new EntryText(catalogue);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("principle")
        .taking(Parameter.text("principle").completedBy(Completion.PRINCIPLES))
        .like("share");
  }

  @Override
  public Reply run(CommandContext context) {
    String asked = context.arguments().text();
    Lookup lookup = catalogue.lookUp(asked, language(context));
    if (lookup instanceof Lookup.Found found) {
      return entry(context, found.principle());
    }
    if (lookup instanceof Lookup.DidYouMean near) {
      return context.refuseWith(
          near.principles().stream()
              .map(entry -> text.listed(entry, context.voice()))
              .toList(),
          "principle.did-you-mean",
          asked);
    }
    return context.refuseWith(
        List.of(
            context.voice().line("principle.see-all", context.voice().example("principles", ""))),
        "principle.unknown",
        asked);
  }

  private Reply entry(CommandContext context, Principle entry) {
    last.remember(
        context.message(),
        new LastAnswers.Shown(List.of(entry.id()), language(context), Evidence.NOTHING));
    List<Line> lines = new ArrayList<>(text.brief(entry, context.voice()));
    lines.addAll(openAbout(context, entry));
    return Reply.answer(new Body(lines)).offering(EntryOffers.parts(entry, context.voice()));
  }

  private List<Line> openAbout(CommandContext context, Principle entry) {
    List<Line> lines = new ArrayList<>();
    for (ItemKind kind : kinds) {
      kind.openAbout(context.room(), entry.id(), context.now())
          .forEach(item -> lines.add(kind.summary(item, context.voice()).asItem()));
    }
    if (!lines.isEmpty()) {
      lines.add(0, context.voice().line("principle.open-about"));
    }
    return lines;
  }

  private static Locale language(CommandContext context) {
    return context.voice().settings().language();
  }
}
