package org.lateralbot.core.poll.command;

import java.time.Instant;
import java.util.List;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollService;

/** Closes the polls whose time is over and tells their rooms the result. */
final class PollDeadlines implements DueWork {

  private static final int AT_A_TIME = 100;

  private final PollService service;
  private final PollAnnouncements announcements;

  PollDeadlines(PollService service, PollAnnouncements announcements) {
    this.service = service;
    this.announcements = announcements;
  }

  @Override
  public void runDue(Instant now) {
    List<Poll> closed = service.closeOverdue(now, AT_A_TIME);
    while (!closed.isEmpty()) {
      closed.forEach(poll -> announcements.ended(poll, now));
      closed = service.closeOverdue(now, AT_A_TIME);
    }
  }
}
