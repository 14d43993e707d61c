package org.lateralbot.core.pledge;

import java.time.Instant;
import java.util.List;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.item.ItemStore;

/**
 * Erases pledges that ended long ago. Until then their names stay: who is in has promised something
 * to the others.
 */
public final class PledgeRetention implements DueWork {

  private final PledgeStore pledges;
  private final ItemStore items;
  private final Retention retention;

  public PledgeRetention(PledgeStore pledges, ItemStore items, Retention retention) {
    this.pledges = pledges;
    this.items = items;
    this.retention = retention;
  }

  @Override
  public List<Due> due(Instant now) {
    return retention.ended().map(now::minus).map(pledges::endedBefore).stream()
        .flatMap(List::stream)
        .map(pledge -> new Due("erasing pledge", pledge, () -> erase(pledge)))
        .toList();
  }

  private void erase(ItemId pledge) {
    pledges.erase(pledge);
    items.forget(pledge);
  }
}
