package org.lateralbot.core.pledge.command;

import java.util.List;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.command.ItemRef;
import org.lateralbot.core.command.Reading;
import org.lateralbot.core.item.command.ItemFinder;
import org.lateralbot.core.item.command.ItemKind;
import org.lateralbot.core.item.command.ItemName;
import org.lateralbot.core.pledge.Pledge;

/**
 * Finds the pledge that a signer's line means. In a direct room it also finds what they signed in a
 * room they have left since: a promise can be taken back and answered for from outside.
 */
final class OwnPledgeFinder {

  private final ItemFinder finder;
  private final ItemKind pledges;
  private final ChatRooms rooms;

  OwnPledgeFinder(ItemFinder finder, ItemKind pledges, ChatRooms rooms) {
    this.finder = finder;
    this.pledges = pledges;
    this.rooms = rooms;
  }

  /** The pledge meant; else the only one of {@code mine} that a direct line can mean. */
  Reading<ItemId> find(CommandContext context, List<Pledge> mine) {
    Reading<ItemId> found = finder.find(context, pledges);
    if (found instanceof Reading.Made<ItemId> || !context.isDirect()) {
      return found;
    }
    List<Pledge> meant =
        mine.stream().filter(pledge -> isNamed(context, pledge)).toList();
    return meant.size() == 1 ? new Reading.Made<>(meant.get(0).id()) : found;
  }

  private boolean isNamed(CommandContext context, Pledge pledge) {
    return context.arguments().item().map(ref -> isNamed(ref, pledge.id())).orElse(true);
  }

  private boolean isNamed(ItemRef ref, ItemId item) {
    return ref.number() == item.number()
        && ref.roomName()
            .map(name -> ItemName.isCalled(item.room(), name, rooms))
            .orElse(true);
  }
}
