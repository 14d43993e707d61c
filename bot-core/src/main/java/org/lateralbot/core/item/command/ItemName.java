package org.lateralbot.core.item.command;

import java.util.regex.Pattern;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.CommandContext;

/** How a poll or pledge is named where people can type the name back. */
public final class ItemName {

  private static final Pattern TYPEABLE_ROOM = Pattern.compile("[^\\s#]+");

  private ItemName() {}

  /** In its own room: {@code #7}. */
  public static String inRoom(ItemId item) {
    return "#" + item.number();
  }

  /**
   * In a direct room: {@code garden#7}, if the network tells the room's name now and it can be typed
   * in one word; else the bot asks back where two rooms have the number.
   */
  public static String inPrivate(ItemId item, ChatRooms rooms) {
    String room = nameOf(item.room(), rooms);
    return (TYPEABLE_ROOM.matcher(room).matches() ? room : "") + inRoom(item);
  }

  private static String nameOf(RoomId room, ChatRooms rooms) {
    try {
      return rooms.nameOf(room);
    } catch (DeliveryFailedException away) {
      return "";
    }
  }

  /** Where the context's line was said. */
  public static String in(CommandContext context, ItemId item, ChatRooms rooms) {
    return context.isDirect() ? inPrivate(item, rooms) : inRoom(item);
  }
}
