package org.lateralbot.core.item.command;

import java.util.List;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;

/** Ends a poll or pledge without a result. */
public final class CancelCommand implements Command {

  private final SharedCommand shared;

  public CancelCommand(ItemFinder finder, List<ItemKind> kinds) {
    this.shared = new SharedCommand(finder, kinds);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("cancel")
        .taking(Parameter.item(), Parameter.text("reason"))
        .like("#7 The park is closed on Friday")
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    return shared.run(context, (kind, item) -> kind.cancel(context, item));
  }
}
