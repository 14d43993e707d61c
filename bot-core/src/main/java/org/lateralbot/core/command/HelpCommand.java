package org.lateralbot.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.room.OpenAccess;

/** Lists the commands, or explains one. */
public final class HelpCommand implements Command {

  private final Supplier<CommandCatalogue> catalogue;

  /**
   * @param catalogue asked only when the command runs, because the catalogue holds this command too
   */
  public HelpCommand(Supplier<CommandCatalogue> catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("help", "commands")
        .taking(Parameter.optionalText("command").completedBy(Completion.COMMANDS))
        .like("poll")
        .answeringSender();
  }

  @Override
  public Reply run(CommandContext context) {
    String asked = context.arguments().text().replaceFirst("^[^\\p{L}]+", "");
    return asked.isEmpty() ? overview(context) : explain(context, asked);
  }

  private Reply overview(CommandContext context) {
    List<Line> lines = new ArrayList<>();
    lines.add(context.voice().line("help.intro"));
    for (CommandSpec spec : catalogue.get().specs()) {
      lines.add(context
          .voice()
          .item("help.command", context.voice().example(spec.name(), ""), summary(context, spec)));
    }
    lines.add(context.voice().line("help.more", context.voice().example("help", "poll")));
    return Reply.answer(new Body(lines));
  }

  private Reply explain(CommandContext context, String asked) {
    return catalogue
        .get()
        .find(asked)
        .<Reply>map(command -> explanation(context, command.spec()))
        .orElseGet(() -> unknown(context, asked));
  }

  private Reply unknown(CommandContext context, String asked) {
    Optional<Line> near = catalogue
        .get()
        .nearest(asked, 2)
        .map(word ->
            context.voice().line("router.did-you-mean", context.voice().example("help", word)));
    return near.map(line -> context.refuseWith(List.of(line), "router.unknown", asked))
        .orElseGet(() -> context.refuse("router.unknown", asked));
  }

  private static Reply explanation(CommandContext context, CommandSpec spec) {
    Voice voice = context.voice();
    List<Line> lines = new ArrayList<>();
    lines.add(voice.line("help.command", voice.example(spec.name(), ""), summary(context, spec)));
    lines.add(voice.line("parse.usage", Usage.of(spec, voice)));
    for (Flag flag : spec.flags()) {
      lines.add(voice.item("help.flag", "--" + flag.name(), voice.span("flag." + flag.name())));
    }
    whoMayWhere(context, spec).ifPresent(lines::add);
    lines.add(voice.line("parse.example", voice.example(spec.name(), spec.example())));
    return Reply.answer(new Body(lines));
  }

  /** What keeps the command from working for everybody where the help is read; empty if nothing. */
  private static Optional<Line> whoMayWhere(CommandContext context, CommandSpec spec) {
    if (spec.place() == Place.SHARED && context.isDirect()) {
      return Optional.of(context.voice().line("gate.only-in-shared-rooms"));
    }
    boolean open = switch (spec.access()) {
      case EVERYONE -> true;
      case OPENERS ->
        context.isDirect() || context.voice().settings().mayOpen() == OpenAccess.EVERYONE;
      case MODERATORS -> false;
    };
    return open ? Optional.empty() : Optional.of(context.voice().line("gate.only-moderators"));
  }

  private static Object summary(CommandContext context, CommandSpec spec) {
    return context.voice().span("command." + spec.name() + ".summary");
  }
}
