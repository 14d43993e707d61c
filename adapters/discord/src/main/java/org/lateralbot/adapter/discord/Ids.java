package org.lateralbot.adapter.discord;

import java.util.Optional;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Discord's numbers in the core's ids. A room is a channel's number; a person's own room with the
 * bot is {@code @} and the person's number, because a direct channel can be opened again only by it.
 * A message is where it stands and its number: {@code CHANNEL/MESSAGE}. A thread is where its
 * messages stand, and its room is the channel it belongs to; a private thread is a room by its own
 * number.
 */
final class Ids {

  static final String NAME = "discord";
  private static final String DIRECT = "@";
  private static final String INTERACTION = "interaction";

  /**
   * Where a message stands.
   *
   * @param channel a channel, a thread, or a person's direct room
   */
  record Place(RoomId channel, long message) {}

  private Ids() {}

  static RoomId channel(long channel) {
    return new RoomId(NAME, Long.toString(channel));
  }

  static RoomId direct(long person) {
    return new RoomId(NAME, DIRECT + person);
  }

  static PersonId person(long person) {
    return new PersonId(NAME, Long.toString(person));
  }

  static MessageId message(RoomId channel, long message) {
    return new MessageId(NAME, channel.value() + "/" + message);
  }

  static MessageId interaction(long interaction) {
    return new MessageId(NAME, INTERACTION + "/" + interaction);
  }

  /** The first message of a thread carries the thread's number. */
  static MessageId thread(RoomId parent, long thread) {
    return message(parent, thread);
  }

  static boolean isDirect(RoomId room) {
    return room.value().startsWith(DIRECT);
  }

  /** Whose direct room it is. */
  static long personOf(RoomId direct) {
    return Long.parseLong(direct.value().substring(DIRECT.length()));
  }

  static long number(RoomId channel) {
    return Long.parseLong(channel.value());
  }

  static long number(PersonId person) {
    return Long.parseLong(person.value());
  }

  /** Empty if it is no message that stands somewhere, but an interaction. */
  static Optional<Place> place(MessageId message) {
    int slash = message.value().indexOf('/');
    String channel = message.value().substring(0, slash);
    return channel.equals(INTERACTION)
        ? Optional.empty()
        : Optional.of(new Place(
            new RoomId(NAME, channel), Long.parseLong(message.value().substring(slash + 1))));
  }
}
