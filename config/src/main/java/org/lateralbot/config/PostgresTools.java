package org.lateralbot.config;

import java.nio.file.Path;
import java.util.Optional;
import org.lateralbot.adapter.store.postgres.PostgresAddress;

/** Names the programs that do for a PostgreSQL what this one does for a SQLite file. */
final class PostgresTools {

  private PostgresTools() {}

  /** Refuses if the store is a PostgreSQL: an older SQLite file must not pass for a backup of it. */
  static void refuseBackup(Optional<PostgresAddress> store, Path data)
      throws StartRefusedException {
    if (store.isPresent()) {
      throw new StartRefusedException(
          """
          No backup was made: the settings keep everything in PostgreSQL, which has a program for it.
          It may run while the bot does. Keep a copy of the key beside it:
            pg_dump --format=custom --file=lateral.dump %s
            cp -p %s lateral-secret.key""".formatted(store.get().forPrograms(), data.resolve(SecretKey.FILE)));
    }
  }

  /** Refuses if the store is a PostgreSQL. */
  static void refuseRestore(Optional<PostgresAddress> store, Path data)
      throws StartRefusedException {
    if (store.isPresent()) {
      throw new StartRefusedException(
          """
          Nothing was restored: the settings keep everything in PostgreSQL, which has a program for it.
          Stop every bot first, let the database be empty, and put the key back beside it:
            pg_restore --no-owner --exit-on-error --dbname=%s lateral.dump
            cp -p lateral-secret.key %s""".formatted(store.get().forPrograms(), data.resolve(SecretKey.FILE)));
    }
  }
}
