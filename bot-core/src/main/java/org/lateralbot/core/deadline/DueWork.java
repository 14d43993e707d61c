package org.lateralbot.core.deadline;

import java.time.Instant;

/** Something that falls due by itself, such as closing a poll. */
public interface DueWork {

  /**
   * Does everything that is due at {@code now}, however long overdue, and adds what is to be
   * announced to the {@link Outbox}. Called inside a transaction; doing it twice changes nothing the
   * second time.
   */
  void runDue(Instant now);
}
