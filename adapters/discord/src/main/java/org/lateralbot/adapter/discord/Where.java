package org.lateralbot.adapter.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.Room;
import org.lateralbot.core.chat.RoomId;

/**
 * Where something happened. A thread belongs to the room of its channel, unless it is private: what is
 * asked there is for those in it, so it is a room of its own.
 *
 * @param room the room
 * @param channel where the messages stand: the room, or the thread
 * @param thread the first message of the thread, if it is one of the room
 */
record Where(Room room, RoomId channel, Optional<MessageId> thread) {

  /** @param person who did it; a direct room is named after them */
  static Where of(Channel channel, long person) {
    if (channel.getType() == ChannelType.PRIVATE) {
      RoomId direct = Ids.direct(person);
      return new Where(new Room(direct, true), direct, Optional.empty());
    }
    RoomId here = Ids.channel(channel.getIdLong());
    if (channel instanceof ThreadChannel thread && thread.isPublic()) {
      RoomId parent = Ids.channel(thread.getParentChannel().getIdLong());
      MessageId first = Ids.thread(parent, thread.getIdLong());
      return new Where(new Room(parent, false), here, Optional.of(first));
    }
    return new Where(new Room(here, false), here, Optional.empty());
  }
}
