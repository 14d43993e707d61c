package org.lateralbot.core.chat;

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
}
