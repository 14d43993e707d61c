package org.lateralbot.core.item.command;

import java.util.regex.Pattern;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.UndeliverableException;
import org.lateralbot.core.command.CommandContext;
import org.lateralbot.core.text.SafeText;

/**
 * How a poll or pledge is named where people can type the name back. A room's name is typed with hyphens
 * for spaces.
 */
public final class ItemName {

  private static final Pattern NOT_TYPEABLE = Pattern.compile("[\\s#]+");

  private ItemName() {}

  /** In its own room: {@code #7}. */
  public static String inRoom(ItemId item) {
    return "#" + item.number();
  }

  /**
   * In a direct room: {@code garden#7}, if the network tells the room's name now; else the bot asks back
   * where two rooms have the number.
   */
  public static String inPrivate(ItemId item, ChatRooms rooms) {
    try {
      return typed(item.room(), rooms) + inRoom(item);
    } catch (DeliveryFailedException away) {
      return inRoom(item);
    }
  }

  /** Where the context's line was said. */
  public static String in(CommandContext context, ItemId item, ChatRooms rooms) {
    return context.isDirect() ? inPrivate(item, rooms) : inRoom(item);
  }

  /** Whether a room is called as somebody typed. One that the bot is out of has no name any more. */
  public static boolean isCalled(RoomId room, String name, ChatRooms rooms) {
    try {
      return typed(room, rooms).equalsIgnoreCase(name);
    } catch (UndeliverableException out) {
      return false;
    }
  }

  private static String typed(RoomId room, ChatRooms rooms) {
    return NOT_TYPEABLE.matcher(SafeText.oneLine(rooms.nameOf(room))).replaceAll("-");
  }
}
