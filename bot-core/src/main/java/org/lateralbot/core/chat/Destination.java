package org.lateralbot.core.chat;

/** Where a message goes. */
public sealed interface Destination {

  /** Everybody in a room sees it. */
  record ToRoom(RoomId room) implements Destination {}

  /** Only this person sees it, in their direct room with the bot. */
  record ToPerson(PersonId person) implements Destination {}

  /** The name of the network it goes to. */
  default String platform() {
    return this instanceof ToRoom toRoom
        ? toRoom.room().platform()
        : ((ToPerson) this).person().platform();
  }
}
