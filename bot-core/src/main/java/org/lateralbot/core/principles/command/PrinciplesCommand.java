package org.lateralbot.core.principles.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Voice;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Lists the principles, then the topics around them. */
public final class PrinciplesCommand implements Command {

  private final PrincipleCatalogue catalogue;
  private final EntryText text;

  PrinciplesCommand(PrincipleCatalogue catalogue) {
    this.catalogue = catalogue;
    this.text = new EntryText(catalogue);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("principles", "list");
  }

  @Override
  public Reply run(CommandContext context) {
    Voice voice = context.voice();
    List<Principle> entries = catalogue.entries(voice.settings().language());
    List<Line> lines = new ArrayList<>(List.of(voice.line("principles.intro")));
    entries.stream()
        .filter(entry -> entry.number() != null)
        .forEach(entry -> lines.add(numbered(entry, voice)));
    String topics = entries.stream()
        .filter(entry -> entry.number() == null)
        .map(Principle::id)
        .collect(Collectors.joining(", "));
    if (!topics.isEmpty()) {
      lines.add(voice.line("principles.topics", topics));
    }
    lines.add(voice.line(
        "principles.open-one", voice.example("principle", entries.get(0).id())));
    return Reply.answer(new Body(lines));
  }

  private Line numbered(Principle entry, Voice voice) {
    return voice.line(
        "principles.numbered",
        text.heading(entry, voice).plain(),
        new Span.Plain(entry.statement().replaceAll("\\s+", " ")));
  }
}
