package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.room.RoomStore;

/**
 * Forgets rooms that the bot has been out of for long. It may have been let in again while it was
 * stopped, of which some networks do not tell: so the networks are looked at first, once an hour, and
 * nothing is forgotten before the second look at networks that are all connected.
 */
public final class RoomRetention implements DueWork {

  private final RoomStore rooms;
  private final ChatPlatform platform;
  private final Duration kept;
  private volatile boolean looked;

  /** @param kept how long everything about a room is kept that the bot is out of */
  public RoomRetention(RoomStore rooms, ChatPlatform platform, Duration kept) {
    this.rooms = rooms;
    this.platform = platform;
    this.kept = kept;
  }

  @Override
  public List<Due> due(Instant now) {
    return platform.isConnected()
        ? List.of(new Due("forgetting rooms", () -> forget(now)))
        : List.of();
  }

  private void forget(Instant now) {
    rooms.left().stream().filter(platform::isInside).forEach(rooms::entered);
    if (looked) {
      rooms.forgetLeftBefore(now.minus(kept));
    }
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void done() {
    looked = true;
  }
}
