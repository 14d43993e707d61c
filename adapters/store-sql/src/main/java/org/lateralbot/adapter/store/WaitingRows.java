package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that wait to be written together, which takes far less time than one by one. */
final class WaitingRows {

  private final List<Change> rows = new ArrayList<>();
  private final Set<String> tables = new HashSet<>();

  void add(Change change) {
    rows.add(change);
    tables.add(change.statement().table());
  }

  int size() {
    return rows.size();
  }

  /** Whether a query names a table in which rows wait. */
  boolean areMeantBy(String query) {
    return tables.stream().anyMatch(query::contains);
  }

  /** Drops all but the oldest. */
  void keep(int oldest) {
    rows.subList(oldest, rows.size()).clear();
  }

  /**
   * Writes the oldest, those of one statement at once. Changes of one row stay in their order; those of
   * different rows need none.
   */
  void write(int oldest, RowWriter writer) throws SQLException {
    List<Change> due = rows.subList(0, oldest);
    Map<RowStatement, Map<Object, Change>> together = new LinkedHashMap<>();
    for (Change change : due) {
      if (isChangedOtherwise(together, change)) {
        write(together, writer);
        together.clear();
      }
      together
          .computeIfAbsent(change.statement(), first -> new LinkedHashMap<>())
          .merge(change.key(), change, change.both());
    }
    write(together, writer);
    due.clear();
    if (rows.isEmpty()) {
      tables.clear();
    }
  }

  /** Whether another statement changes the same row. */
  private static boolean isChangedOtherwise(
      Map<RowStatement, Map<Object, Change>> together, Change change) {
    RowStatement statement = change.statement();
    for (Map.Entry<RowStatement, Map<Object, Change>> changes : together.entrySet()) {
      if (changes.getKey() != statement
          && changes.getKey().table().equals(statement.table())
          && changes.getValue().containsKey(change.key())) {
        return true;
      }
    }
    return false;
  }

  private static void write(Map<RowStatement, Map<Object, Change>> together, RowWriter writer)
      throws SQLException {
    Map<RowStatement, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
    together.forEach((statement, changes) ->
        rows.put(statement, changes.values().stream().map(Change::values).toList()));
    writer.write(rows);
  }
}
