package org.lateralbot.core.poll.command;

import java.time.Instant;
import java.util.List;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.HeardOut;
import org.lateralbot.core.poll.PollService;

/** Closes the polls whose time is over and tells their rooms the result. */
final class PollDeadlines implements DueWork {

  private final PollService service;
  private final PollAnnouncements announcements;
  private final HeardOut heardOut;

  PollDeadlines(PollService service, PollAnnouncements announcements, HeardOut heardOut) {
    this.service = service;
    this.announcements = announcements;
    this.heardOut = heardOut;
  }

  @Override
  public List<Due> due(Instant now) {
    return heardOut.of(service::overdue, now).stream()
        .map(poll -> new Due("closing poll", poll, () -> close(poll, now)))
        .toList();
  }

  private void close(ItemId poll, Instant now) {
    service.closeOverdue(poll, now).ifPresent(closed -> announcements.ended(closed, now));
  }
}
