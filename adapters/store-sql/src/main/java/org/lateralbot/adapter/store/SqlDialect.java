package org.lateralbot.adapter.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** The few things in which databases differ; all other SQL is shared. */
public interface SqlDialect {

  /**
   * Begins a transaction of the connection that writes. Until it ends, no other process writes: what
   * it reads is what is, and nothing that it read can be changed by another.
   */
  void begin(Handle writer);

  /**
   * Whether a failure lies in the database's condition (full, locked, unreachable) rather than in
   * the statement. What was written in the transaction is lost then.
   */
  boolean isUnavailable(SQLException failure);

  /** Whether a question goes to a server and back, so that many are better asked at once. */
  boolean isRemote();

  /** Called by the writer after each commit. */
  void committed();

  /**
   * Makes what was erased leave the disk too, without waiting for anybody. Called by the writer
   * outside a transaction, when nothing waits to be written, and now and then when something always
   * does.
   *
   * @param idle whether nothing waits to be written; otherwise what would take long is left for later
   * @return false if something is left or somebody was in the way, so that it must be tried again
   */
  boolean tidy(Handle writer, boolean idle);
}
