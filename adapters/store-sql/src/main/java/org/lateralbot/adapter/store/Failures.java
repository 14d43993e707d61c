package org.lateralbot.adapter.store;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.lateralbot.core.store.StoreUnavailableException;

/** Gives failures that lie in the database's condition the name by which the core knows them. */
final class Failures {

  /** Asks or changes something. */
  interface Access<T> {
    T run() throws SQLException;
  }

  private final SqlDialect dialect;

  Failures(SqlDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Asks or changes something.
   *
   * @throws StoreUnavailableException if the failure is no fault of the statement; what was written in
   *     the transaction is lost then
   */
  <T> T named(Access<T> access) {
    try {
      return access.run();
    } catch (SQLException failure) {
      throw isUnavailable(failure) ? unavailable(failure) : new IllegalStateException(failure);
    } catch (JdbiException failure) {
      throw isUnavailable(failure) ? unavailable(failure) : failure;
    }
  }

  /** Whether an open connection has failed, rather than that none could be had or the statement is wrong. */
  boolean isCut(JdbiException failure) {
    return !(failure instanceof ConnectionException) && isUnavailable(failure);
  }

  private boolean isUnavailable(JdbiException failure) {
    return failure.getCause() instanceof SQLException cause && isUnavailable(cause);
  }

  private boolean isUnavailable(SQLException failure) {
    return dialect.isUnavailable(failure);
  }

  private static StoreUnavailableException unavailable(Exception failure) {
    return new StoreUnavailableException("The store does not answer", failure);
  }
}
