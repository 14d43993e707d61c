package org.lateralbot.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.lateralbot.adapter.store.postgres.PostgresAddress;

/** A PostgreSQL server of the test's own, which can be stopped and started again. */
public final class RealPostgres implements AutoCloseable {

  private static final String USER = "postgres";

  /** Of 16 MB each: half of what PostgreSQL lets gather before it begins to use them again. */
  private static final int FILES_IN_USE = 32;

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;
  private int databases;

  /** Starts a server whose commits are on disk when they return. */
  public RealPostgres(Path folder) throws IOException {
    this.data = folder.resolve("server");
    this.port = freePort();
    this.server = started();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private EmbeddedPostgres started() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  /**
   * Brings the server's log to as many files as one has that is in use: it takes the old ones again and
   * again, where a new server makes each as it comes to it, and all commits wait meanwhile.
   */
  public void wearIn() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(USER), USER, USER);
        Statement statement = connection.createStatement()) {
      for (int file = 0; file < FILES_IN_USE; file++) {
        statement.execute("SELECT pg_logical_emit_message(true, 'wear', 'in')");
        statement.execute("SELECT pg_switch_wal()");
      }
      statement.execute("CHECKPOINT");
    }
  }

  /** Stops the server in the middle of whatever it does; what it has confirmed stays. */
  public void stop() throws IOException {
    server.close();
  }

  /** Starts it again at the same port, with what it had. */
  public void startAgain() throws IOException {
    server = started();
  }

  /** A new, empty database. */
  public PostgresAddress database() throws SQLException {
    databases++;
    try (Connection connection = DriverManager.getConnection(url(USER), USER, USER);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE db" + databases);
    }
    return new PostgresAddress(url("db" + databases), Optional.of(USER), Optional.of(USER));
  }

  /** The section of the settings that names a database. */
  public static String settings(PostgresAddress database, Path password) {
    return "store: {url: '" + database.url() + "', user: " + USER + ", password-file: '" + password
        + "'}\n";
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
