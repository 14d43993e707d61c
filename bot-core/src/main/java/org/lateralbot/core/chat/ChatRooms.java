package org.lateralbot.core.chat;

import java.net.URI;
import java.util.Optional;

/**
 * Port: what a network knows about its rooms. Called from any thread; answers from memory or from
 * the network, and throws {@link DeliveryFailedException} when the network cannot be asked.
 */
public interface ChatRooms {

  /** Whether and since when a person is in a room; empty if not in it now. */
  Optional<Membership> membership(RoomId room, PersonId person);

  /** Whether a person may moderate a room, by the network's own rules. */
  boolean mayModerate(RoomId room, PersonId person);

  /** The name by which members know a room. */
  String nameOf(RoomId room);

  /**
   * The link by which somebody lets the bot into other rooms of the room's network, with just the
   * rights it needs; empty where people simply invite it. Answers from memory.
   */
  default Optional<URI> invitation(RoomId room) {
    return Optional.empty();
  }
}
