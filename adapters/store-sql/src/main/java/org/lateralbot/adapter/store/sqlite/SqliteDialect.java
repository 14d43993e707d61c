package org.lateralbot.adapter.store.sqlite;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.lateralbot.adapter.store.SqlDialect;
import org.sqlite.SQLiteErrorCode;

/** How SQLite differs. */
final class SqliteDialect implements SqlDialect {

  /** Primary result codes that blame the statement; all others blame the file or the disk. */
  private static final Set<Integer> STATEMENT_AT_FAULT = Set.of(
      SQLiteErrorCode.SQLITE_ERROR.code,
      SQLiteErrorCode.SQLITE_CONSTRAINT.code,
      SQLiteErrorCode.SQLITE_MISMATCH.code,
      SQLiteErrorCode.SQLITE_MISUSE.code,
      SQLiteErrorCode.SQLITE_RANGE.code,
      SQLiteErrorCode.SQLITE_TOOBIG.code);

  private static final int PRIMARY = 0xff;

  @Override
  public boolean isUnavailable(SQLException failure) {
    return !STATEMENT_AT_FAULT.contains(failure.getErrorCode() & PRIMARY);
  }

  /** Moves the write-ahead log, which still holds what was erased, into the file and empties it. */
  @Override
  public void tidy(Handle writer) {
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }
}
