package org.lateralbot.core.poll.command;

import java.util.regex.Pattern;
import org.lateralbot.core.chat.ChatRooms;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.command.CommandContext;

/** How a poll is named where people can type the name back. */
final class PollRef {

  private static final Pattern TYPEABLE_ROOM = Pattern.compile("[^\\s#]+");

  private PollRef() {}

  /** In the poll's own room: {@code #7}. */
  static String inRoom(ItemId id) {
    return "#" + id.number();
  }

  /** In a direct room: {@code garden#7}, if the room's name can be typed in one word. */
  static String inPrivate(ItemId id, ChatRooms rooms) {
    String room = rooms.nameOf(id.room());
    return (TYPEABLE_ROOM.matcher(room).matches() ? room : "") + inRoom(id);
  }

  /** Where the context's line was said. */
  static String in(CommandContext context, ItemId id, ChatRooms rooms) {
    return context.isDirect() ? inPrivate(id, rooms) : inRoom(id);
  }
}
