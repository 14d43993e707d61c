package org.lateralbot.core.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign that somebody put on a message, such as an emoji.
 *
 * @param id the network's id of the sign; taking it back names this id
 * @param on the message it was put on
 * @param room where
 * @param sender who put it there
 * @param key the sign itself: untrusted text
 * @param sentAt when, by the network's clock
 */
public record IncomingReaction(
    MessageId id, MessageId on, Room room, Person sender, String key, Instant sentAt)
    implements Incoming {

  @Override
  public RoomId roomId() {
    return room.id();
  }

  /** The message that it stands for. */
  public IncomingMessage asMessage(String line) {
    return new IncomingMessage(
        id, room, sender, Optional.of(on), Optional.empty(), line, false, Manner.REACTED, sentAt);
  }
}
