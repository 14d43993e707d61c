package org.lateralbot.core.item.command;

import java.util.List;
import java.util.function.BiFunction;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.command.Reply;

/** Hands a command about {@code #7} to the kind of thing that #7 is. */
final class SharedCommand {

  private final ItemFinder finder;
  private final List<ItemKind> kinds;

  SharedCommand(ItemFinder finder, List<ItemKind> kinds) {
    this.finder = finder;
    this.kinds = List.copyOf(kinds);
  }

  Reply run(CommandContext context, BiFunction<ItemKind, ItemId, Reply> deed) {
    return run(finder.find(context, kinds()), deed);
  }

  /** The same where only what has ended can answer. */
  Reply runOnEnded(CommandContext context, BiFunction<ItemKind, ItemId, Reply> deed) {
    return run(finder.findEnded(context, kinds()), deed);
  }

  private Reply run(Reading<ItemId> found, BiFunction<ItemKind, ItemId, Reply> deed) {
    return found.answer(item -> deed.apply(kindOf(item), item));
  }

  private ItemKind[] kinds() {
    return kinds.toArray(ItemKind[]::new);
  }

  private ItemKind kindOf(ItemId item) {
    return kinds.stream().filter(kind -> kind.has(item)).findFirst().orElseThrow();
  }
}
