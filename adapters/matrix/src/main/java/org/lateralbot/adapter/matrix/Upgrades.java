package org.lateralbot.adapter.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rooms that were continued in other rooms. To the bot such a chain is one room, known by the id of
 * the first, so that polls, pledges and settings carry over. Anybody can make a room that claims to
 * continue another, so a claim counts only if the older room's tombstone names the newer one.
 */
final class Upgrades {

  private static final int LONGEST_CHAIN = 50;

  private final Rooms rooms;
  private final String self;
  private final Map<String, String> firsts = new ConcurrentHashMap<>();

  /** @param self the bot's own account */
  Upgrades(Rooms rooms, String self) {
    this.rooms = rooms;
    this.self = self;
  }

  /** The first room of the chain that a room is part of. */
  String first(String room) {
    String known = firsts.get(room);
    if (known != null) {
      return known;
    }
    String first = room;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Optional<String> before = before(first);
      if (before.isEmpty()) {
        break;
      }
      first = before.get();
    }
    firsts.put(room, first);
    return first;
  }

  private Optional<String> before(String room) {
    return rooms
        .ask(room, RoomState::predecessor)
        .filter(older -> rooms.ask(older, RoomState::successor).equals(Optional.of(room)));
  }

  /** The room in which the talk goes on, of those the bot is in. */
  String latest(String first) {
    String latest = first;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Optional<String> after = after(latest);
      if (after.isEmpty()) {
        break;
      }
      latest = after.get();
    }
    return latest;
  }

  private Optional<String> after(String room) {
    return rooms
        .ask(room, RoomState::successor)
        .filter(newer -> rooms.ask(newer, state -> state.isJoined(self)))
        .filter(newer -> rooms.ask(newer, RoomState::predecessor).equals(Optional.of(room)));
  }

  /** Whether an older room, in which the bot is, was continued in this one. */
  boolean continues(String room, String older) {
    return rooms.ask(
        older, state -> state.isJoined(self) && state.successor().equals(Optional.of(room)));
  }
}
