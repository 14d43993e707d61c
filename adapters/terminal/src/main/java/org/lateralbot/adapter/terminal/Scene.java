package org.lateralbot.adapter.terminal;

import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;

/**
 * Who speaks, and where.
 *
 * @param speaker who speaks
 * @param room the id of the shared room that was chosen last
 * @param direct whether the speaker is in their direct room with the bot instead
 */
record Scene(Name speaker, String room, boolean direct) {

  static final String PLATFORM = "terminal";

  /** What the id of a direct room starts with; the name of a shared room cannot hold it. */
  private static final String DIRECT = "@";

  static PersonId person(String id) {
    return new PersonId(PLATFORM, id);
  }

  static RoomId directRoom(PersonId person) {
    return new RoomId(PLATFORM, DIRECT + person.value());
  }

  static boolean isDirect(RoomId room) {
    return room.value().startsWith(DIRECT);
  }

  PersonId speakerId() {
    return person(speaker.id());
  }

  /** Where a line said now is said. */
  RoomId here() {
    return direct ? directRoom(speakerId()) : new RoomId(PLATFORM, room);
  }

  Scene spokenBy(Name other) {
    return new Scene(other, room, direct);
  }

  Scene in(String otherRoom) {
    return new Scene(speaker, otherRoom, false);
  }

  Scene inDirect() {
    return new Scene(speaker, room, true);
  }

  String prompt() {
    return direct ? speaker.shown() + " (direct)> " : speaker.shown() + "@" + room + "> ";
  }
}
