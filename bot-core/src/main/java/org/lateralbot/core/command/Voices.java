package org.lateralbot.core.command;

import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.room.RoomBook;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.text.Messages;

/** Gives the voice of each room. */
public final class Voices {

  private final RoomBook rooms;
  private final CommandForm form;

  public Voices(RoomBook rooms, CommandForm form) {
    this.rooms = rooms;
    this.form = form;
  }

  /** How the bot speaks in a room now. */
  public Voice in(RoomId room) {
    RoomSettings settings = rooms.settings(room);
    return new Voice(settings, Messages.in(settings.language()), form);
  }
}
