package org.lateralbot.core.item.command;

import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.IncomingReaction;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Retraction;
import org.lateralbot.core.command.Reply;
import org.lateralbot.core.command.Signs;
import org.lateralbot.core.item.ItemStore;

/** Hands what is done at a message to the poll or pledge whose card it is. */
public final class ItemSigns implements Signs {

  private final ItemStore items;
  private final List<ItemKind> kinds;

  public ItemSigns(ItemStore items, List<ItemKind> kinds) {
    this.items = items;
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public Optional<String> lineFor(IncomingReaction reaction) {
    return items
        .about(reaction.on())
        .flatMap(item -> kindOf(item).flatMap(kind -> kind.lineFor(item, reaction.key())));
  }

  @Override
  public boolean isCard(MessageId message) {
    return items.about(message).isPresent();
  }

  @Override
  public Reply cast(IncomingBallot ballot) {
    return items
        .about(ballot.poll())
        .flatMap(item -> kindOf(item).map(kind -> kind.cast(item, ballot)))
        .orElseGet(Reply::silence);
  }

  /** Nobody takes back what somebody else gave, not even who may remove their sign. */
  @Override
  public void retract(Retraction retraction) {
    items
        .mark(retraction.retracted())
        .filter(mark -> mark.person().equals(retraction.sender().id()))
        .ifPresent(mark -> kindOf(mark.item()).ifPresent(kind -> kind.retract(mark, retraction)));
  }

  private Optional<ItemKind> kindOf(ItemId item) {
    return kinds.stream().filter(kind -> kind.has(item)).findFirst();
  }
}
