package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.store.Inbox;

/**
 * Forgets what was handled long ago, because no network delivers an event again after so long, and
 * rooms that the bot has been out of for long. Looks once an hour at most, because looking writes to
 * the store.
 */
public final class Housekeeping implements DueWork {

  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Inbox inbox;
  private final Outbox outbox;
  private final RoomStore rooms;
  private final Duration kept;
  private volatile Instant next = Instant.MIN;

  /** @param kept how long things are remembered that were handled */
  public Housekeeping(Inbox inbox, Outbox outbox, RoomStore rooms, Duration kept) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.rooms = rooms;
    this.kept = kept;
  }

  @Override
  public void runDue(Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    inbox.forgetBefore(now.minus(kept));
    outbox.forgetBefore(now.minus(kept));
    rooms.forgetLeftBefore(now.minus(kept));
    next = now.plus(BETWEEN);
  }
}
