package org.lateralbot.core.item.command;

import java.util.List;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;

/** Shows the card of a poll or pledge. */
public final class ShowCommand implements Command {

  private final SharedCommand shared;

  public ShowCommand(ItemFinder finder, List<ItemKind> kinds) {
    this.shared = new SharedCommand(finder, kinds);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("show").taking(Parameter.itemOrImplied()).like("#7");
  }

  @Override
  public Reply run(CommandContext context) {
    return shared.run(context, (kind, item) -> kind.show(context, item));
  }
}
