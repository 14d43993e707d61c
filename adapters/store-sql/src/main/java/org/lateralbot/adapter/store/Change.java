package org.lateralbot.adapter.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A row to be written together with others.
 *
 * @param statement writes it; it depends on no row that waits in another table
 * @param key which row of the table
 * @param both what to do instead of two changes of the row by the same statement
 * @param values of the statement's columns
 */
record Change(
    RowStatement statement,
    Object key,
    BinaryOperator<Change> both,
    List<@Nullable Object> values) {

  /** Of several changes of the row, the first stays. */
  static Change first(RowStatement statement, Object key, @Nullable Object... values) {
    return new Change(statement, key, (first, second) -> first, Arrays.asList(values));
  }

  /** Of several changes of the row, the last stays. */
  static Change last(RowStatement statement, Object key, @Nullable Object... values) {
    return new Change(statement, key, (first, second) -> second, Arrays.asList(values));
  }
}
