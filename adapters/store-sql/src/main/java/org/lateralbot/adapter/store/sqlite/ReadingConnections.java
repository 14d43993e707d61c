package org.lateralbot.adapter.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/** Keeps connections that only read for the next reader: as many as were ever used at once. */
final class ReadingConnections implements ConnectionFactory {

  private final DataSource source;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
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
      kept.close();
    }
  }
}
