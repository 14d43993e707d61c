package org.lateralbot.adapter.store.postgres;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.lateralbot.core.store.Leases;
import org.lateralbot.core.store.StoreUnavailableException;

/**
 * Leases as rows of a table. When one ends is judged by the clock of the database alone; works that
 * wait to be written hold nothing up here.
 */
final class PostgresLeases implements Leases {

  private final Jdbi database;
  private final String holder = UUID.randomUUID().toString();

  PostgresLeases(Jdbi database) {
    this.database = database;
  }

  @Override
  public boolean take(String name) {
    String take = """
        INSERT INTO lease (name, holder, ends_at)
        VALUES (?, ?, clock_timestamp() + make_interval(secs => ?))
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
        WHERE lease.holder = excluded.holder OR lease.ends_at < clock_timestamp()""";
    return execute(take, name, holder, LENGTH.toSeconds()) == 1;
  }

  @Override
  public void giveBack(String name) {
    execute("DELETE FROM lease WHERE name = ? AND holder = ?", name, holder);
  }

  private int execute(String statement, Object... values) {
    try {
      return database.withHandle(handle -> handle.execute(statement, values));
    } catch (JdbiException failure) {
      throw new StoreUnavailableException("The store does not answer", failure);
    }
  }
}
