package org.lateralbot.core.item.command;

import java.util.List;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;

/** Hands out a poll or pledge after its end as a file that anybody can recount. */
public final class RecordCommand implements Command {

  private final SharedCommand shared;

  public RecordCommand(ItemFinder finder, List<ItemKind> kinds) {
    this.shared = new SharedCommand(finder, kinds);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("record").taking(Parameter.itemOrImplied()).like("#7");
  }

  @Override
  public Reply run(CommandContext context) {
    return shared.runOnEnded(context, (kind, item) -> kind.record(context, item));
  }
}
