package org.lateralbot.adapter.store;

import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ItemId;

/** How statements name a poll or pledge by its room and number. */
final class ItemKey {

  /** The condition that a row is the item's own. */
  static final String ITEM = "platform = ? AND room = ? AND number = ?";

  /** What rows that belong to the poll have in their column {@code poll}. */
  static final String KEY = "(SELECT id FROM poll WHERE " + ITEM + ")";

  private ItemKey() {}

  /** The values that {@link #ITEM} asks for, and more behind them. */
  static @Nullable Object[] of(ItemId item, @Nullable Object... more) {
    @Nullable Object[] values = new Object[3 + more.length];
    values[0] = item.room().platform();
    values[1] = item.room().value();
    values[2] = item.number();
    System.arraycopy(more, 0, values, 3, more.length);
    return values;
  }
}
