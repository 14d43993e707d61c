package org.lateralbot.config;

import java.nio.file.Path;
import java.util.Map;
import org.lateralbot.adapter.store.MoveRefusedException;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.StoreInUseException;
import org.lateralbot.adapter.store.StoreMove;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.adapter.store.postgres.PostgresAddress;
import org.lateralbot.adapter.store.postgres.PostgresStores;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.store.StoreUnavailableException;

/** Moves what a data folder keeps in SQLite into the PostgreSQL that the settings name. */
final class MoveStore {

  private MoveStore() {}

  /** Moves everything, or nothing; returns what was done, in words. */
  static String run(Settings settings, Path data) throws StartRefusedException {
    PostgresAddress postgres = settings
        .store()
        .orElseThrow(() -> new StartRefusedException(
            "The settings name no PostgreSQL: set store.url to where the store shall go."));
    if (!SqliteStores.isIn(data)) {
      throw new StartRefusedException("There is no SQLite store in " + data + ".");
    }
    try (SqlStore from = SqliteStores.open(data);
        SqlStore to = PostgresStores.open(postgres)) {
      return words(StoreMove.move(from, to), postgres, data);
    } catch (MoveRefusedException
        | StoreInUseException
        | StoreTooNewException
        | StoreUnavailableException refused) {
      throw new StartRefusedException("Nothing was moved. " + refused.getMessage(), refused);
    }
  }

  private static String words(Map<String, Long> moved, PostgresAddress postgres, Path data) {
    return "Moved to " + postgres + ": polls " + moved.get("poll") + ", ballots "
        + moved.get("ballot") + ", pledges " + moved.get("pledge") + ", signatures "
        + moved.get("signature")
        + ". Every result was compared and is the same.\nThe SQLite file in "
        + data + " is as it was. Keep secret.key, it is still needed.";
  }
}
