package org.lateralbot.core.command;

import java.util.function.Function;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.room.RoomBook;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;

/** Gives the voice of each room. */
public final class Voices {

  private final RoomBook rooms;
  private final Function<String, CommandForm> forms;

  /** @param forms how commands are written on each network, by its name */
  public Voices(RoomBook rooms, Function<String, CommandForm> forms) {
    this.rooms = rooms;
    this.forms = forms;
  }

  /** How the bot speaks in a room now. */
  public Voice in(RoomId room) {
    return voice(room, rooms.settings(room));
  }

  /** Says before a transaction that the voice of a room will be asked for within it. */
  void expect(RoomId room) {
    rooms.expect(room);
  }

  /** The same as far as it is in memory, for when the store may be away. */
  Voice inTrouble(RoomId room) {
    return voice(room, rooms.remembered(room));
  }

  private Voice voice(RoomId room, RoomSettings settings) {
    return new Voice(settings, Messages.in(settings.language()), forms.apply(room.platform()));
  }
}
