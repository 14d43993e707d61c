package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;

/** Something that falls due by itself, such as closing polls. */
public interface DueWork {

  /**
   * One thing that is due.
   *
   * @param deed what is done, for the log, such as {@code closing poll}
   * @param item what it is done to, if to one
   * @param work does it, and adds what is to be announced to the {@link Outbox}. Called inside a
   *     transaction of its own, in which it has to look whether it is due still: another process may
   *     have done it since it was listed, and doing it twice must change nothing the second time.
   */
  record Due(String deed, Optional<ItemId> item, Runnable work) {

    /** Something that is done to one poll or pledge. */
    public Due(String deed, ItemId item, Runnable work) {
      this(deed, Optional.of(item), work);
    }

    /** Something that is done to none. */
    public Due(String deed, Runnable work) {
      this(deed, Optional.empty(), work);
    }

    /** By this it is known again at the next tick. */
    Object key() {
      return List.of(deed, item);
    }

    /** What the log calls it. */
    String name() {
      return item.map(
              it -> deed + " " + it.number() + " in a room on " + it.room().platform())
          .orElse(deed);
    }
  }

  /**
   * Lists everything that is due at {@code now}, however long overdue. Called outside of transactions.
   * It reads ids only, so that nothing that is damaged keeps anything else from being listed.
   */
  List<Due> due(Instant now);

  /**
   * How many may share a transaction of the store. People who vote meanwhile wait for those, so there
   * are fewer of them where each takes long.
   */
  default int together() {
    return 20;
  }

  /** How long not to look again once all is done, where looking itself is work for the store. */
  default Duration pause() {
    return Duration.ZERO;
  }

  /** Told when everything that was due, if anything was, is done and on disk. */
  default void done() {}
}
