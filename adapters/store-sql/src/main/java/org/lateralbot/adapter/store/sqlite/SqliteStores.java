package org.lateralbot.adapter.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.lateralbot.adapter.store.FolderLock;
import org.lateralbot.adapter.store.HeldSecret;
import org.lateralbot.adapter.store.Migrations;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.StoreInUseException;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.core.store.Leases;
import org.lateralbot.core.store.StoreUnavailableException;

/** Opens stores that are one SQLite file in a data folder. */
public final class SqliteStores {

  /** The name of a store within its folder. */
  public static final String FILE = "lateral.sqlite";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Each checkpoint makes the disk write twice, and whoever commits meanwhile waits for that. */
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(2);

  private static final Migrations MIGRATIONS =
      new Migrations("org/lateralbot/adapter/store/sqlite");

  private SqliteStores() {}

  /** Whether there is a store in a folder. */
  public static boolean isIn(Path folder) {
    return new SqliteFile(folder, PATIENCE).exists();
  }

  /**
   * Opens the store in a folder, creating either where missing, and brings it up to this version.
   * Only the user who runs the program may look into what is created.
   *
   * @throws StoreTooNewException if a newer version of this program wrote it; it is left untouched
   * @throws StoreInUseException if another running program uses the folder
   * @throws StoreUnavailableException if the store cannot be opened for another reason
   */
  public static SqlStore open(Path folder) {
    return open(folder, PATIENCE);
  }

  /** The same, with the time to wait for another program that locks the file, such as a backup. */
  static SqlStore open(Path folder, Duration patience) {
    try {
      FolderLock lock = FolderLock.take(folder);
      try {
        return open(new SqliteFile(folder, patience), lock);
      } catch (RuntimeException | IOException refused) {
        lock.release();
        throw refused;
      }
    } catch (IOException | UncheckedIOException | FlywayException failure) {
      throw new StoreUnavailableException(
          "The store in " + folder + " cannot be opened: " + failure.getMessage(), failure);
    }
  }

  private static SqlStore open(SqliteFile file, FolderLock lock) throws IOException {
    if (file.exists()) {
      MIGRATIONS.refuseNewer(file.reading());
    } else {
      file.make();
    }
    MIGRATIONS.run(file.writing());
    ReadingConnections readers = new ReadingConnections(file.reading());
    Checkpoints checkpoints = new Checkpoints(file.writing(), BETWEEN_CHECKPOINTS);
    return new SqlStore(
        Jdbi.create(file.writing()),
        Jdbi.create(readers).setStatementBuilderFactory(readers),
        new SqliteDialect(checkpoints),
        Leases.ALONE,
        () -> {
          readers.close();
          checkpoints.close();
          lock.release();
        });
  }

  /**
   * Writes a copy of the store in a folder as it is at one moment, whether or not a program is using
   * it meanwhile. What was erased is not in the copy.
   *
   * @param into a folder that holds no store
   * @throws StoreUnavailableException if there is no store or it cannot be copied
   */
  public static void copy(Path folder, Path into) {
    if (!new SqliteFile(folder, PATIENCE).exists()) {
      throw new StoreUnavailableException("There is no store in " + folder + ".");
    }
    try {
      new SqliteFile(folder, PATIENCE).copyTo(into.resolve(FILE));
    } catch (SQLException failure) {
      throw new StoreUnavailableException("The store in " + folder + " cannot be copied", failure);
    }
  }

  /**
   * The fingerprint of the secret that the store in a folder is held to, whether or not a program is
   * using it meanwhile; empty if there is no store or it is held to none yet. Changes nothing.
   *
   * @throws StoreTooNewException if a newer version of this program wrote it
   * @throws StoreUnavailableException if it cannot be read or is no store
   */
  public static Optional<String> heldTo(Path folder) {
    SqliteFile file = new SqliteFile(folder, PATIENCE);
    if (!file.exists()) {
      return Optional.empty();
    }
    try {
      MIGRATIONS.refuseNewer(file.looking());
      return HeldSecret.in(file.looking());
    } catch (SQLException | FlywayException failure) {
      throw new StoreUnavailableException(
          "The store in " + folder + " is damaged or no store of Lateral.", failure);
    }
  }

  /**
   * Looks whether what lies in a folder is a whole store that this program can open; changes nothing.
   *
   * @throws StoreTooNewException if a newer version of this program wrote it
   * @throws StoreUnavailableException if it is damaged or no store
   */
  public static void inspect(Path folder) {
    SqliteFile file = new SqliteFile(folder, PATIENCE);
    try {
      if (!file.isWhole()) {
        throw new StoreUnavailableException("The store is damaged.");
      }
      MIGRATIONS.refuseNewer(file.reading());
    } catch (SQLException | FlywayException failure) {
      throw new StoreUnavailableException("This is no store of Lateral.", failure);
    }
  }
}
