package org.lateralbot.config.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.postgres.PostgresStores;
import org.lateralbot.config.RealPostgres;

/** The same from the other store. */
@SuppressWarnings("NullAway.Init")
class RoomExportFromPostgresTest extends RoomExportTest {

  @TempDir
  private static Path serverFolder;

  private static RealPostgres server;

  @BeforeAll
  static void startServer() throws IOException {
    server = new RealPostgres(serverFolder);
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  SqlStore opened() throws SQLException {
    return PostgresStores.open(server.database());
  }
}
