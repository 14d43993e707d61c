package org.lateralbot.core.room;

import java.util.Optional;
import org.lateralbot.core.chat.RoomId;

/**
 * Port: the settings of rooms that changed any. Changed inside {@link
 * org.lateralbot.core.store.Transactions}.
 */
public interface RoomStore {

  /** What the room has set; empty if it lives by the defaults. */
  Optional<RoomSettings> find(RoomId room);

  /** Replaces what the room has set. */
  void save(RoomId room, RoomSettings settings);
}
