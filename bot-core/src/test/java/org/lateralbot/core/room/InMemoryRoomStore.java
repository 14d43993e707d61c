package org.lateralbot.core.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.Restorable;

/** Room settings in memory. */
public final class InMemoryRoomStore implements RoomStore, Restorable {

  private final Map<RoomId, RoomSettings> rooms = new HashMap<>();

  @Override
  public Optional<RoomSettings> find(RoomId room) {
    return Optional.ofNullable(rooms.get(room));
  }

  @Override
  public void save(RoomId room, RoomSettings settings) {
    rooms.put(room, settings);
  }

  @Override
  public Runnable snapshot() {
    Map<RoomId, RoomSettings> copy = Map.copyOf(rooms);
    return () -> {
      rooms.clear();
      rooms.putAll(copy);
    };
  }
}
