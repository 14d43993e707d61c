package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import org.lateralbot.core.store.Inbox;

/** Forgets what was handled long ago: no network delivers an event again after so long. */
public final class Housekeeping implements DueWork {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Inbox inbox;
  private final Outbox outbox;

  public Housekeeping(Inbox inbox, Outbox outbox) {
    this.inbox = inbox;
    this.outbox = outbox;
  }

  @Override
  public void runDue(Instant now) {
    inbox.forgetBefore(now.minus(KEPT));
    outbox.forgetSentBefore(now.minus(KEPT));
  }
}
