package org.lateralbot.core.poll;

import org.lateralbot.core.chat.ItemId;

/** Told of what happens to polls, in the transaction in which it happens: it may yet be undone. */
@FunctionalInterface
public interface PollListener {

  /** Something about a poll has changed that its card may show. */
  void changed(ItemId poll);

  /** A ballot was put on record: cast or changed. */
  default void counted(ItemId poll) {
    changed(poll);
  }
}
