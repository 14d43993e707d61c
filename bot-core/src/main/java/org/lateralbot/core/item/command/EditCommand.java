package org.lateralbot.core.item.command;

import java.util.List;
import org.lateralbot.core.command.Command;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.CommandSpec;
import org.lateralbot.core.command.Flag;
import org.lateralbot.core.command.Parameter;
import org.lateralbot.core.command.Reply;

/** Rewords a poll or pledge as long as nobody relies on the old words. */
public final class EditCommand implements Command {

  private final SharedCommand shared;
  private final List<Flag> flags;

  /**
   * @param flags what polls and pledges let an edit change, besides the words
   */
  public EditCommand(ItemFinder finder, List<ItemKind> kinds, List<Flag> flags) {
    this.shared = new SharedCommand(finder, kinds);
    this.flags = List.copyOf(flags);
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.named("edit")
        .taking(Parameter.itemOrImplied(), Parameter.optionalText("wording"))
        .with(flags.toArray(Flag[]::new))
        .like("#7 Where do we meet on Friday? | Library | Park")
        .changing();
  }

  @Override
  public Reply run(CommandContext context) {
    return shared.run(context, (kind, item) -> kind.edit(context, item));
  }
}
