package org.lateralbot.core.pledge.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.HeardOut;
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
  private final HeardOut heardOut;

  /**
   * @param askAfter how long after success people are asked whether they kept their promise
   */
  PledgeDeadlines(
      PledgeService service,
      PledgeAnnouncements announcements,
      Duration askAfter,
      HeardOut heardOut) {
    this.service = service;
    this.announcements = announcements;
    this.askAfter = askAfter;
    this.heardOut = heardOut;
  }

  @Override
  public List<Due> due(Instant now) {
    Stream<Due> closed = heardOut.of(service::overdue, now).stream()
        .map(pledge -> new Due("closing pledge", pledge, () -> close(pledge, now)));
    Stream<Due> asked = service.unasked(askAfter, now).stream()
        .map(pledge -> new Due("asking who kept pledge", pledge, () -> ask(pledge, now)));
    return Stream.concat(closed, asked).toList();
  }

  private void close(ItemId item, Instant now) {
    service
        .closeOverdue(item, now)
        .filter(pledge ->
            pledge.ending().map(Ending::kind).filter(Ending.Kind.LAPSED::equals).isPresent())
        .ifPresent(pledge -> announcements.lapsed(pledge, now));
  }

  private void ask(ItemId item, Instant now) {
    service.ask(item, now).ifPresent(pledge -> announcements.askKept(pledge, now));
  }
}
