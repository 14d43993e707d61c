package org.lateralbot.adapter.store;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ItemId;

/** How statements name a poll by its room and number. */
final class PollKey {

  /** The condition that a row is the poll's own. */
  static final String ITEM = "platform = ? AND room = ? AND number = ?";

  /** What rows that belong to the poll have in their column {@code poll}. */
  static final String KEY = "(SELECT id FROM poll WHERE " + ITEM + ")";

  private PollKey() {}

  /** The values that {@link #ITEM} asks for, and more behind them. */
  static @Nullable Object[] of(ItemId item, @Nullable Object... more) {
    return Stream.concat(
            Stream.of(item.room().platform(), item.room().value(), item.number()), Stream.of(more))
        .toArray();
  }
}
