package org.lateralbot.core.command;

import java.util.function.Function;

/** Does what a test wants. */
final class EchoCommand implements Command {

  private final CommandSpec spec;
  private final Function<CommandContext, Reply> deed;

  EchoCommand(CommandSpec spec, Function<CommandContext, Reply> deed) {
    this.spec = spec;
    this.deed = deed;
  }

  /** Answers with what stood behind its word. */
  static EchoCommand named(String name) {
    return new EchoCommand(
        CommandSpec.named(name).taking(Parameter.optionalText("question")).like("this"),
        context -> context.answer("help.command", name, context.arguments().text()));
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Reply run(CommandContext context) {
    return deed.apply(context);
  }
}
