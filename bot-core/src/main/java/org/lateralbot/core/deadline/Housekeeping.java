package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import org.lateralbot.core.store.Inbox;

/**
 * Forgets what was handled long ago: no network delivers an event again after so long. Looks once an
 * hour at most, because looking writes to the store.
 */
public final class Housekeeping implements DueWork {

  private static final Duration KEPT = Duration.ofDays(30);

  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Inbox inbox;
  private final Outbox outbox;
  private volatile Instant next = Instant.MIN;

  public Housekeeping(Inbox inbox, Outbox outbox) {
    this.inbox = inbox;
    this.outbox = outbox;
  }

  @Override
  public void runDue(Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    inbox.forgetBefore(now.minus(KEPT));
    outbox.forgetSentBefore(now.minus(KEPT));
    next = now.plus(BETWEEN);
  }
}
