package org.lateralbot.adapter.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements of one connection once they are prepared: a database should not have to read the
 * same few statements anew for every ballot. For one thread.
 */
public final class KeptStatements implements StatementBuilder {

  private final Map<String, PreparedStatement> kept = new HashMap<>();
  private final Set<Statement> inUse = new HashSet<>();

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return connection.createStatement();
  }

  /** A statement whose rows are still being read is not used a second time meanwhile. */
  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement statement = kept(connection, sql);
    return inUse.add(statement) ? statement : connection.prepareStatement(sql);
  }

  /** For a caller who is done with its rows before anybody asks for the same statement again. */
  PreparedStatement kept(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = kept.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      kept.put(sql, statement);
    }
    return statement;
  }

  /** @param before how many values of the statement come before these */
  static void bind(PreparedStatement statement, int before, List<? extends @Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(before + i + 1, values.get(i));
    }
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return connection.prepareCall(sql);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (inUse.remove(statement)) {
      ((PreparedStatement) statement).clearParameters();
    } else {
      statement.close();
    }
  }
}
