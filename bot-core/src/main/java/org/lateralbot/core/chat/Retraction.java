package org.lateralbot.core.chat;

import java.time.Instant;

/**
 * That something said, signed or cast was taken back.
 *
 * @param id the network's id of the taking back
 * @param retracted the message, sign or ballot that is gone
 * @param room where
 * @param sender who took it back: its author, or somebody who moderates the room
 * @param sentAt when, by the network's clock
 */
public record Retraction(
    MessageId id, MessageId retracted, Room room, Person sender, Instant sentAt)
    implements Incoming {

  @Override
  public RoomId roomId() {
    return room.id();
  }
}
