package org.lateralbot.core.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lateralbot.core.chat.RoomId;

/** The settings in force in each room, remembered for the rooms in use. */
public final class RoomBook {

  private static final int ROOMS_IN_MEMORY = 10_000;

  /** Less than it takes another process to take a room over, change its settings and give it back. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final RoomStore store;
  private final RoomSettings defaults;
  private final Cache<RoomId, RoomSettings> known = Caffeine.newBuilder()
      .maximumSize(ROOMS_IN_MEMORY)
      .expireAfterWrite(REMEMBERED)
      .build();

  /** What held when it was last read, for when the store is away. */
  private final Cache<RoomId, RoomSettings> last =
      Caffeine.newBuilder().maximumSize(ROOMS_IN_MEMORY).build();

  /** Rooms whose settings are changed by a transaction of which nobody knows yet how it ends. */
  private final Set<RoomId> unsure = ConcurrentHashMap.newKeySet();

  public RoomBook(RoomStore store, RoomSettings defaults) {
    this.store = store;
    this.defaults = defaults;
  }

  /** What holds in a room: its own settings, else the defaults. */
  public RoomSettings settings(RoomId room) {
    return unsure.contains(room) ? read(room) : known.get(room, this::read);
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

  /** Changes a room's settings; what holds is asked anew each time until {@link #settle}. */
  public void change(RoomId room, RoomSettings settings) {
    unsure.add(room);
    store.save(room, settings);
  }

  /** To be called when what a transaction changed in a room is on disk or undone. */
  public void settle(RoomId room) {
    if (unsure.contains(room)) {
      known.invalidate(room);
      unsure.remove(room);
    }
  }
}
