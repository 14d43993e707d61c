package org.lateralbot.core.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.lateralbot.core.chat.RoomId;

/** The settings in force in each room, remembered for the rooms in use. */
public final class RoomBook {

  private static final int ROOMS_IN_MEMORY = 10_000;

  private final RoomStore store;
  private final RoomSettings defaults;
  private final Cache<RoomId, RoomSettings> known =
      Caffeine.newBuilder().maximumSize(ROOMS_IN_MEMORY).build();

  public RoomBook(RoomStore store, RoomSettings defaults) {
    this.store = store;
    this.defaults = defaults;
  }

  /** What holds in a room: its own settings, else the defaults. */
  public RoomSettings settings(RoomId room) {
    return known.get(room, id -> store.find(id).orElse(defaults));
  }

  /** What holds in a room as far as it is in memory, else the defaults; the store is not asked. */
  public RoomSettings remembered(RoomId room) {
    RoomSettings settings = known.getIfPresent(room);
    return settings == null ? defaults : settings;
  }

  /** Changes a room's settings. */
  public void change(RoomId room, RoomSettings settings) {
    store.save(room, settings);
    reread(room);
  }

  /**
   * Drops what is in memory. To be called once a change is on disk or undone, because meanwhile
   * somebody may have read what holds no longer.
   */
  public void reread(RoomId room) {
    known.invalidate(room);
  }
}
