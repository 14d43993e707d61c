package org.lateralbot.adapter.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A row to be written together with others.
 *
 * @param table which the statement changes; it depends on no row that waits in another table
 * @param key which row of the table
 * @param both what to do instead of two changes of the row by the same statement
 * @param values what the statement asks for
 */
record Change(
    String table,
    Object key,
    String statement,
    BinaryOperator<Change> both,
    List<@Nullable Object> values) {

  /** Of several changes of the row, the first stays. */
  static Change first(String table, Object key, String statement, @Nullable Object... values) {
    return new Change(table, key, statement, (first, second) -> first, Arrays.asList(values));
  }

  /** Of several changes of the row, the last stays. */
  static Change last(String table, Object key, String statement, @Nullable Object... values) {
    return new Change(table, key, statement, (first, second) -> second, Arrays.asList(values));
  }
}
