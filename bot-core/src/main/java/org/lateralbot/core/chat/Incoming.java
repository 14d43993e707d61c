package org.lateralbot.core.chat;

import java.time.Instant;

/** Something that happened on a network and may concern the bot. */
public sealed interface Incoming
    permits IncomingMessage, IncomingReaction, IncomingBallot, Retraction, Presence {

  /** The room it happened in. What happens in one room is handled in the order it was heard. */
  RoomId roomId();

  /** When, by the network's clock; deadlines are judged by it. */
  Instant sentAt();
}
