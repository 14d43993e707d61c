package org.lateralbot.adapter.store.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL that runs as long as the tests, with a database for each that asks. */
public final class PostgresForTests {

  private static final String TEMPLATE = "lateral_template";
  private static final EmbeddedPostgres SERVER = start();

  private PostgresForTests() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      Jdbi.create(server.getPostgresDatabase())
          .useHandle(handle -> handle.execute("CREATE DATABASE " + TEMPLATE));
      PostgresStores.open(address(server, TEMPLATE), Duration.ofSeconds(1), () -> {})
          .close();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The database of a name, with an empty store if it is new. */
  public static PostgresAddress database(String name) {
    Jdbi.create(SERVER.getPostgresDatabase()).useHandle(handle -> {
      if (isNew(handle, name)) {
        handle.execute("CREATE DATABASE \"" + name + "\" TEMPLATE " + TEMPLATE);
      }
    });
    return address(SERVER, name);
  }

  private static boolean isNew(Handle handle, String name) {
    return handle
        .select("SELECT 1 FROM pg_database WHERE datname = ?", name)
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  private static PostgresAddress address(EmbeddedPostgres server, String name) {
    return new PostgresAddress(
        "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
        Optional.of("postgres"),
        Optional.of("postgres"));
  }
}
