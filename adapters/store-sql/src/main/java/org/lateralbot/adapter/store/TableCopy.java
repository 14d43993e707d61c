package org.lateralbot.adapter.store;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Copies the rows of a table into the table of the same name elsewhere. */
final class TableCopy {

  private static final int AT_A_TIME = 1_000;

  private final Handle source;
  private final Handle target;
  private final String table;

  /** The types of the columns in the target, by their names. */
  private final List<Column> columns;

  private record Column(String name, int type, boolean numbered) {}

  TableCopy(Handle source, Handle target, String table) {
    this.source = source;
    this.target = target;
    this.table = table;
    this.columns = target
        .createQuery("SELECT * FROM " + table + " WHERE 1 = 0")
        .scanResultSet((rows, context) -> columns(rows.get().getMetaData()));
  }

  private static List<Column> columns(ResultSetMetaData row) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= row.getColumnCount(); i++) {
      columns.add(new Column(row.getColumnName(i), row.getColumnType(i), row.isAutoIncrement(i)));
    }
    return columns;
  }

  void run() {
    String names = String.join(", ", columns.stream().map(Column::name).toList());
    String places = String.join(", ", columns.stream().map(column -> "?").toList());
    PreparedBatch batch =
        target.prepareBatch("INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")");
    source
        .select("SELECT " + names + " FROM " + table)
        .map((row, context) -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (Column column : columns) {
            values.add(value(row.getObject(column.name()), column));
          }
          return values;
        })
        .forEach(values -> add(batch, values));
    batch.execute();
    columns.stream().filter(Column::numbered).findFirst().ifPresent(this::continueNumbers);
  }

  /** SQLite knows no truth values; it writes them as 0 and 1. */
  private static @Nullable Object value(@Nullable Object kept, Column column) {
    boolean truth = column.type() == Types.BIT || column.type() == Types.BOOLEAN;
    return truth && kept instanceof Number number ? number.intValue() != 0 : kept;
  }

  private static void add(PreparedBatch batch, List<@Nullable Object> values) {
    for (int i = 0; i < values.size(); i++) {
      batch.bind(i, values.get(i));
    }
    batch.add();
    if (batch.size() == AT_A_TIME) {
      batch.execute();
    }
  }

  /** The numbers that the database gives to new rows go on after those that came along. */
  private void continueNumbers(Column key) {
    Optional<Long> last = target
        .select("SELECT MAX(" + key.name() + ") FROM " + table)
        .mapTo(Long.class)
        .findOne();
    last.ifPresent(number -> target
        .select("SELECT setval(pg_get_serial_sequence(?, ?), ?)", table, key.name(), number)
        .mapTo(Long.class)
        .one());
  }
}
