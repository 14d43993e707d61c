package org.lateralbot.adapter.store;

import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.lateralbot.core.store.StoreUnavailableException;

/** The tables, brought up to the version that this program knows. */
public final class Migrations {

  private final String location;

  /** @param location the class path folder of the database's migrations */
  public Migrations(String location) {
    this.location = "classpath:" + location;
  }

  /**
   * Only reads.
   *
   * @throws StoreTooNewException if a newer version of this program wrote the store
   */
  public void refuseNewer(DataSource source) {
    MigrationInfo[] all = flyway(source).info().all();
    Arrays.stream(all)
        .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .ifPresent(version -> {
          throw new StoreTooNewException(version.toString(), newestKnown(all));
        });
  }

  private static String newestKnown(MigrationInfo[] all) {
    return Arrays.stream(all)
        .filter(migration -> migration.getState() != MigrationState.FUTURE_SUCCESS)
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::toString)
        .orElse("none");
  }

  /**
   * Only reads.
   *
   * @throws StoreUnavailableException if the tables are missing, or an older version of this program made
   *     them
   */
  public void refuseOlder(DataSource source) {
    if (flyway(source).info().pending().length > 0) {
      throw new StoreUnavailableException(
          "There is no store, or one of an older Lateral. It was left untouched; start the bot of this"
              + " version, which makes or changes what is missing.");
    }
  }

  /** Creates or changes tables where this program knows a newer version than the store has. */
  public void run(DataSource source) {
    flyway(source).migrate();
  }

  private Flyway flyway(DataSource source) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(location)
        .load();
  }
}
