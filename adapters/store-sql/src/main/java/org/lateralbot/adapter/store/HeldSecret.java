package org.lateralbot.adapter.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The fingerprint of the secret that a store is held to. */
public final class HeldSecret {

  private static final String TABLE = "secret_key";

  private HeldSecret() {}

  static Optional<String> in(Handle handle) {
    return handle.select("SELECT fingerprint FROM " + TABLE).mapTo(String.class).findFirst();
  }

  /**
   * Looks it up in a database that is not open as a store, and may be of an older version; only
   * reads.
   */
  public static Optional<String> in(DataSource reading) throws SQLException {
    try (Connection connection = reading.getConnection()) {
      return hasTable(connection)
          ? Jdbi.create(connection).withHandle(HeldSecret::in)
          : Optional.empty();
    }
  }

  private static boolean hasTable(Connection connection) throws SQLException {
    try (ResultSet tables = connection
        .getMetaData()
        .getTables(connection.getCatalog(), connection.getSchema(), TABLE, null)) {
      return tables.next();
    }
  }
}
