package org.lateralbot.core.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.lateralbot.core.chat.RoomId;

/** The settings in force in each room, remembered for the rooms in use. */
public final class RoomBook {

  private static final int ROOMS_IN_MEMORY = 10_000;

  /** Less than it takes another process to take a room over, change its settings and give it back. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  /** Longer than a transaction takes, and longer than what was remembered before it lasts. */
  private static final Duration UNSURE = Duration.ofMinutes(1);

  private final RoomStore store;
  private final RoomSettings defaults;
  private final Cache<RoomId, RoomSettings> known = Caffeine.newBuilder()
      .maximumSize(ROOMS_IN_MEMORY)
      .expireAfterWrite(REMEMBERED)
      .build();

  /** What held when it was last read, for when the store is away. */
  private final Cache<RoomId, RoomSettings> last =
      Caffeine.newBuilder().maximumSize(ROOMS_IN_MEMORY).build();

  /** Rooms whose settings are asked for anew each time, as the change may not be on disk yet. */
  private final Cache<RoomId, Boolean> changed =
      Caffeine.newBuilder().expireAfterWrite(UNSURE).build();

  public RoomBook(RoomStore store, RoomSettings defaults) {
    this.store = store;
    this.defaults = defaults;
  }

  /** What holds in a room: its own settings, else the defaults. */
  public RoomSettings settings(RoomId room) {
    return changed.getIfPresent(room) == null ? known.get(room, this::read) : read(room);
  }

  /** Says before a transaction that what holds in a room will be asked within it. */
  public void expect(RoomId room) {
    if (known.getIfPresent(room) == null) {
      store.expect(room);
    }
  }

  private RoomSettings read(RoomId room) {
    RoomSettings settings = store.find(room).orElse(defaults);
    last.put(room, settings);
    return settings;
  }

  /** What holds in a room as far as it is in memory, else the defaults; the store is not asked. */
  public RoomSettings remembered(RoomId room) {
    RoomSettings settings = last.getIfPresent(room);
    return settings == null ? defaults : settings;
  }

  /** Changes a room's settings; whether or not the change is undone in the end, what holds is told. */
  public void change(RoomId room, RoomSettings settings) {
    changed.put(room, true);
    store.save(room, settings);
  }
}
