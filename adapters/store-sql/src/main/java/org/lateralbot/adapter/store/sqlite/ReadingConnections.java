package org.lateralbot.adapter.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.lateralbot.adapter.store.KeptStatements;

/**
 * Keeps connections that only read for the next reader, with what they have prepared: as many as were
 * ever used at once.
 */
final class ReadingConnections implements ConnectionFactory, StatementBuilderFactory {

  private final DataSource source;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
  private final Map<Connection, KeptStatements> prepared = new ConcurrentHashMap<>();
  private volatile boolean closed;

  ReadingConnections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection kept = idle.poll();
    return kept != null ? kept : source.getConnection();
  }

  @Override
  public StatementBuilder createStatementBuilder(Connection connection) {
    return prepared.computeIfAbsent(connection, newer -> new KeptStatements());
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    idle.add(connection);
    if (closed) {
      closeIdle();
    }
  }

  /** Closes the idle connections now, and each other one when its reader is done. */
  void close() {
    closed = true;
    try {
      closeIdle();
    } catch (SQLException failure) {
      throw new IllegalStateException("A connection that reads did not close", failure);
    }
  }

  private void closeIdle() throws SQLException {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      prepared.remove(kept);
      kept.close();
    }
  }
}
