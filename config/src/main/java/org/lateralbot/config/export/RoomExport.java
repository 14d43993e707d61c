package org.lateralbot.config.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.lateralbot.core.Stores;
import org.lateralbot.core.chat.RoomId;

/** Writes what a room can see of its polls and pledges. */
public final class RoomExport {

  private final Stores stores;

  public RoomExport(Stores stores) {
    this.stores = stores;
  }

  /**
   * Finds a room that somebody typed: its id on its network, or that behind the network's name and a
   * colon. Not one room, but none or several, may be meant.
   */
  public List<RoomId> meaning(String typed) {
    return stores.items().rooms().stream()
        .filter(room -> room.value().equals(typed) || shown(room).equals(typed))
        .toList();
  }

  /** The rooms there are, as they can be typed, a line each. */
  public String rooms() {
    return stores.items().rooms().stream().map(RoomExport::shown).collect(Collectors.joining("\n"));
  }

  private static String shown(RoomId room) {
    return room.platform() + ":" + room.value();
  }

  /** Writes the record of a room as it is at an instant; does not close. */
  public void write(RoomId room, Instant now, ExportFormat format, Writer out) throws IOException {
    format.write(RoomRecord.of(stores, room, now), out);
  }
}
