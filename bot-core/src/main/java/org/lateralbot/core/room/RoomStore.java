package org.lateralbot.core.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.RoomId;

/**
 * Port: the settings of rooms that changed any, and which rooms the bot is out of. Changed inside
 * {@link org.lateralbot.core.store.Transactions}.
 */
public interface RoomStore {

  /** What the room has set; empty if it lives by the defaults. */
  Optional<RoomSettings> find(RoomId room);

  /**
   * Says that {@link #find} will soon be asked, so that a store may look for many at once. Called outside
   * of transactions; it may be left out.
   */
  default void expect(RoomId room) {}

  /** Replaces what the room has set. */
  void save(RoomId room, RoomSettings settings);

  /** Notes that the bot is out of a room; the first time counts. */
  void left(RoomId room, Instant at);

  /** Notes that the bot is in a room. */
  void entered(RoomId room);

  /** Every room that the bot is noted to be out of. */
  List<RoomId> left();

  /**
   * Erases everything that is kept about rooms that the bot left before an instant, polls, pledges
   * and what waits to be said there included.
   */
  void forgetLeftBefore(Instant instant);
}
