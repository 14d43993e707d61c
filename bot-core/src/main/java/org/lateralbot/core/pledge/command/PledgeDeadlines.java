package org.lateralbot.core.pledge.command;

import java.time.Duration;
import java.time.Instant;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.pledge.Ending;
import org.lateralbot.core.pledge.PledgeService;

/**
 * What falls due for pledges: those that miss their date lapse, which is announced; and some time
 * after success those who are in are asked whether they kept their promise. Success itself is
 * announced with the signature that brings it.
 */
final class PledgeDeadlines implements DueWork {

  private final PledgeService service;
  private final PledgeAnnouncements announcements;
  private final Duration askAfter;

  /**
   * @param askAfter how long after success people are asked whether they kept their promise
   */
  PledgeDeadlines(PledgeService service, PledgeAnnouncements announcements, Duration askAfter) {
    this.service = service;
    this.announcements = announcements;
    this.askAfter = askAfter;
  }

  @Override
  public void runDue(Instant now) {
    service.closeOverdue(now).stream()
        .filter(pledge ->
            pledge.ending().map(Ending::kind).filter(Ending.Kind.LAPSED::equals).isPresent())
        .forEach(pledge -> announcements.lapsed(pledge, now));
    service.askDue(askAfter, now).forEach(pledge -> announcements.askKept(pledge, now));
  }
}
