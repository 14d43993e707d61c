package org.lateralbot.adapter.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows that have waited. To a server they all go in one message, because each that goes there and
 * back keeps everybody waiting who shares the commit.
 */
final class RowWriter {

  /** Escapes no more than it must: PostgreSQL takes no escape of half a character. */
  private static final JsonFactory JSON = new JsonFactory();

  private final Connection connection;
  private final KeptStatements statements;
  private final boolean remote;

  /** @param remote see {@link SqlDialect#isRemote} */
  RowWriter(Connection connection, KeptStatements statements, boolean remote) {
    this.connection = connection;
    this.statements = statements;
    this.remote = remote;
  }

  /** Writes rows by their statements, none of which changes the same row as another. */
  void write(Map<RowStatement, List<List<@Nullable Object>>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    if (remote) {
      writeAtOnce(rows);
    } else {
      for (Map.Entry<RowStatement, List<List<@Nullable Object>>> some : rows.entrySet()) {
        writeEach(some.getKey(), some.getValue());
      }
    }
  }

  private void writeEach(RowStatement change, List<List<@Nullable Object>> rows)
      throws SQLException {
    PreparedStatement statement = statements.kept(connection, change.forOne());
    try {
      for (List<@Nullable Object> row : rows) {
        KeptStatements.bind(statement, 0, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } finally {
      statement.clearBatch();
    }
  }

  private void writeAtOnce(Map<RowStatement, List<List<@Nullable Object>>> rows)
      throws SQLException {
    String together =
        rows.keySet().stream().map(RowStatement::forMany).collect(Collectors.joining(";\n"));
    PreparedStatement statement = statements.kept(connection, together);
    int place = 1;
    for (Map.Entry<RowStatement, List<List<@Nullable Object>>> some : rows.entrySet()) {
      statement.setString(place++, json(some.getKey().columns(), some.getValue()));
    }
    statement.execute();
  }

  private static String json(List<String> columns, List<List<@Nullable Object>> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (List<@Nullable Object> row : rows) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
          json.writeObjectField(columns.get(i), row.get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
