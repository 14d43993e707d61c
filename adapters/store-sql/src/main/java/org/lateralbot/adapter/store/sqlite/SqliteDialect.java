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

  /** Pages of a log that is cut off in no time. */
  private static final int FEW = 1_000;

  private final Checkpoints checkpoints;

  /** @param checkpoints what is committed leaves the log by */
  SqliteDialect(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  /** The connection takes the lock of writers at its first statement, see {@link SqliteFile}. */
  @Override
  public void begin(Handle writer) {
    writer.begin();
  }

  @Override
  public boolean isUnavailable(SQLException failure) {
    return !STATEMENT_AT_FAULT.contains(failure.getErrorCode() & PRIMARY);
  }

  @Override
  public boolean isRemote() {
    return false;
  }

  @Override
  public void committed() {
    checkpoints.soon();
  }

  /**
   * Moves the write-ahead log, which still holds what was erased and in which order ballots came,
   * into the file and empties it. A reader may be in the way. To cut a large log off takes a while, so
   * that while many vote it is begun anew instead: what they write goes over what was there.
   */
  @Override
  public boolean tidy(Handle writer, boolean idle) {
    int patience = writer.select("PRAGMA busy_timeout").mapTo(Integer.class).one();
    writer.execute("PRAGMA busy_timeout = 0");
    try {
      return (idle || isSmall(move(writer, "RESTART")))
          && move(writer, "TRUNCATE").whole();
    } finally {
      writer.execute("PRAGMA busy_timeout = " + patience);
    }
  }

  private static boolean isSmall(Moved moved) {
    return moved.whole() && moved.pages() <= FEW;
  }

  private static Moved move(Handle writer, String mode) {
    return writer
        .select("PRAGMA wal_checkpoint(" + mode + ")")
        .map((row, context) -> new Moved(row.getInt("busy") == 0, row.getInt("log")))
        .one();
  }

  /** What was moved out of the log: all of it or not, and how many pages it held. */
  private record Moved(boolean whole, int pages) {}
}
