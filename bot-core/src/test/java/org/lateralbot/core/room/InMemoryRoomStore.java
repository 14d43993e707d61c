package org.lateralbot.core.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.Restorable;

/** Room settings in memory. */
public final class InMemoryRoomStore implements RoomStore, Restorable {

  private final Map<RoomId, RoomSettings> rooms = new HashMap<>();
  private final Map<RoomId, Instant> left = new HashMap<>();

  @Override
  public Optional<RoomSettings> find(RoomId room) {
    return Optional.ofNullable(rooms.get(room));
  }

  @Override
  public void save(RoomId room, RoomSettings settings) {
    rooms.put(room, settings);
  }

  @Override
  public void left(RoomId room, Instant at) {
    left.putIfAbsent(room, at);
  }

  @Override
  public void entered(RoomId room) {
    left.remove(room);
  }

  @Override
  public List<RoomId> left() {
    return List.copyOf(left.keySet());
  }

  @Override
  public void forgetLeftBefore(Instant instant) {
    rooms.keySet().removeIf(room -> left.getOrDefault(room, Instant.MAX).isBefore(instant));
    left.values().removeIf(at -> at.isBefore(instant));
  }

  @Override
  public Runnable snapshot() {
    Map<RoomId, RoomSettings> copy = Map.copyOf(rooms);
    Map<RoomId, Instant> leftCopy = Map.copyOf(left);
    return () -> {
      left.clear();
      left.putAll(leftCopy);
      rooms.clear();
      rooms.putAll(copy);
    };
  }
}
