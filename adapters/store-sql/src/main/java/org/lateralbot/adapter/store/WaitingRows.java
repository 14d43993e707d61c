package org.lateralbot.adapter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
    tables.add(change.table());
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
  void write(int oldest, Connection connection, KeptStatements statements) throws SQLException {
    List<Change> due = rows.subList(0, oldest);
    Map<String, Map<String, Map<Object, Change>>> together = new LinkedHashMap<>();
    for (Change change : due) {
      Map<String, Map<Object, Change>> table =
          together.computeIfAbsent(change.table(), first -> new LinkedHashMap<>());
      if (isChangedOtherwise(table, change)) {
        execute(table, connection, statements);
        table.clear();
      }
      table
          .computeIfAbsent(change.statement(), first -> new LinkedHashMap<>())
          .merge(change.key(), change, change.both());
    }
    for (Map<String, Map<Object, Change>> table : together.values()) {
      execute(table, connection, statements);
    }
    due.clear();
    if (rows.isEmpty()) {
      tables.clear();
    }
  }

  /** Whether another statement changes the same row. */
  private static boolean isChangedOtherwise(Map<String, Map<Object, Change>> table, Change change) {
    for (Map.Entry<String, Map<Object, Change>> changes : table.entrySet()) {
      if (!changes.getKey().equals(change.statement())
          && changes.getValue().containsKey(change.key())) {
        return true;
      }
    }
    return false;
  }

  /** Changes of one table, by their statements and the keys of their rows. */
  private static void execute(
      Map<String, Map<Object, Change>> table, Connection connection, KeptStatements statements)
      throws SQLException {
    for (Map.Entry<String, Map<Object, Change>> changes : table.entrySet()) {
      PreparedStatement statement = statements.kept(connection, changes.getKey());
      try {
        for (Change change : changes.getValue().values()) {
          bind(statement, change.values());
          statement.addBatch();
        }
        statement.executeBatch();
      } finally {
        statement.clearBatch();
      }
    }
  }

  static void bind(PreparedStatement statement, List<? extends @Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
