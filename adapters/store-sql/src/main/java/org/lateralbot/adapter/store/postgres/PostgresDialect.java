package org.lateralbot.adapter.store.postgres;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.lateralbot.adapter.store.SqlDialect;
import org.postgresql.util.PSQLState;

/** How PostgreSQL differs. */
final class PostgresDialect implements SqlDialect {

  /** Of this database, chosen at random; no other program may take the same. */
  private static final long WRITER_LOCK = 0x1A7E_0A1B_3C5DL;

  /**
   * Classes of SQL states that blame the connection, the transaction's luck, the disk or memory, the
   * operator, or the server, and the single states of a lock that was waited for too long, a
   * transaction that stood idle too long, and a server that only reads.
   */
  private static final Set<String> UNAVAILABLE_CLASSES =
      Set.of("08", "40", "53", "57", "58", "F0", "XX");

  private static final Set<String> UNAVAILABLE = Set.of("55P03", "25P03", "25006");

  @Override
  public void begin(Handle writer) {
    writer.begin();
    writer
        .select("SELECT 1 FROM pg_advisory_xact_lock(?)", WRITER_LOCK)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public boolean isUnavailable(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null || state.length() < 2) {
      return failure instanceof SQLTransientConnectionException
          || failure instanceof SQLNonTransientConnectionException;
    }
    return UNAVAILABLE.contains(state)
        || UNAVAILABLE_CLASSES.contains(state.substring(0, 2))
        || PSQLState.isConnectionError(state);
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  /** The server moves its log by itself. */
  @Override
  public void committed() {}

  /** What was erased leaves the disk when the server vacuums, which it does by itself. */
  @Override
  public boolean tidy(Handle writer, boolean idle) {
    return true;
  }
}
