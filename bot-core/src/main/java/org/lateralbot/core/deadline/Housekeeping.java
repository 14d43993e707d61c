package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lateralbot.core.store.Inbox;

/** Forgets what was handled long ago, because no network delivers an event again after so long. */
public final class Housekeeping implements DueWork {

  private final Inbox inbox;
  private final Outbox outbox;
  private final Duration kept;

  /** @param kept how long things are remembered that were handled */
  public Housekeeping(Inbox inbox, Outbox outbox, Duration kept) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.kept = kept;
  }

  @Override
  public List<Due> due(Instant now) {
    Instant before = now.minus(kept);
    return List.of(
        new Due("forgetting what was heard", () -> inbox.forgetBefore(before)),
        new Due("forgetting what was said", () -> outbox.forgetBefore(before)));
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }
}
