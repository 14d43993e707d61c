package org.lateralbot.adapter.store;

import java.util.List;
import java.util.stream.Collectors;

/** A change of one row of a table, and the same change of many of its rows at once. */
final class RowStatement {

  private final String table;
  private final List<String> columns;
  private final String forOne;
  private final String forMany;

  private RowStatement(String table, List<String> columns, String forOne, String forMany) {
    this.table = table;
    this.columns = columns;
    this.forOne = forOne;
    this.forMany = forMany;
  }

  /** Inserts a row. */
  static RowStatement insert(String table, List<String> columns) {
    return insert(table, columns, "");
  }

  /** @param conflict what to do if the row is there: {@code ON CONFLICT ...} */
  static RowStatement insert(String table, List<String> columns, String conflict) {
    String begin = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") ";
    String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    return new RowStatement(
        table,
        columns,
        begin + "VALUES (" + places + ") " + conflict,
        begin + given(table, columns) + " " + conflict);
  }

  private static String given(String table, List<String> columns) {
    return "SELECT " + String.join(", ", columns) + " FROM json_populate_recordset(NULL::" + table
        + ", ?::json)";
  }

  /**
   * Changes a row that may be there. Of many, the keys become an array, by which PostgreSQL finds rows in
   * an index; joined to as few as they are, it may read the whole table.
   *
   * @param change of its other columns, the same for each row
   */
  static RowStatement update(String table, String key, String change) {
    String begin = "UPDATE " + table + " SET " + change + " WHERE " + key + " = ";
    List<String> columns = List.of(key);
    return new RowStatement(
        table, columns, begin + "?", begin + "ANY (ARRAY(" + given(table, columns) + "))");
  }

  String table() {
    return table;
  }

  List<String> columns() {
    return columns;
  }

  /** Asks for the columns of a row. */
  String forOne() {
    return forOne;
  }

  /** In the words of PostgreSQL; asks for a JSON list of objects with a field for each column. */
  String forMany() {
    return forMany;
  }
}
