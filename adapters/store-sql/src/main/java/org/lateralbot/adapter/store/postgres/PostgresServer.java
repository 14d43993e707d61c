package org.lateralbot.adapter.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The settings of connections to a PostgreSQL. */
final class PostgresServer {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);

  /** How long the server may be silent; only a broken network keeps it silent for so long. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  /** Makes a commit wait for the disk wherever the server would not; leaves stronger settings. */
  private static final String ON_DISK = "SELECT set_config('synchronous_commit', 'on', false)"
      + " WHERE current_setting('synchronous_commit') = 'off'";

  /** Else the server plans each statement anew that is given lists of keys. */
  private static final String PLAN_ONCE = "SET plan_cache_mode = force_generic_plan";

  private final PostgresAddress address;
  private final Duration patience;

  /** @param patience how long to wait for another process to end its batch */
  PostgresServer(PostgresAddress address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /** Connections one by one, as migrations need them. */
  DataSource single() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    address.user().ifPresent(source::setUser);
    address.password().ifPresent(source::setPassword);
    source.setApplicationName("lateral");
    source.setLogServerErrorDetail(false);
    source.setConnectTimeout((int) TO_CONNECT.toSeconds());
    source.setLoginTimeout((int) TO_CONNECT.toSeconds());
    source.setSocketTimeout((int) SILENCE.toSeconds());
    source.setTcpKeepAlive(true);
    return source;
  }

  /**
   * Connections whose commits are on disk when they return. If their process stops in the middle of
   * a transaction, the server gives up that transaction before the others lose patience.
   */
  HikariDataSource writing(int most) {
    HikariConfig config = pool(most);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionInitSql("SET lock_timeout = " + patience.toMillis()
        + "; SET idle_in_transaction_session_timeout = " + patience.toMillis() / 2 + "; "
        + PLAN_ONCE + "; " + ON_DISK);
    return new HikariDataSource(config);
  }

  /** Connections that only read; all questions in one transaction see the same state. */
  HikariDataSource reading(int most) {
    HikariConfig config = pool(most);
    config.setReadOnly(true);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    return new HikariDataSource(config);
  }

  private HikariConfig pool(int most) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(single());
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(TO_CONNECT.toMillis());
    config.setInitializationFailTimeout(-1);
    return config;
  }
}
