package org.lateralbot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.StoreInUseException;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.adapter.store.postgres.PostgresStores;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.config.SettingsReader.Reading;
import org.lateralbot.config.fault.FaultsException;
import org.lateralbot.config.principles.PrincipleFiles;
import org.lateralbot.config.principles.PrincipleFolder;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.store.StoreUnavailableException;

/** Opens what the bot needs at start; what is wrong is said in words that an operator can act on. */
final class Opening {

  private Opening() {}

  static Settings settings(Optional<Path> file) throws StartRefusedException {
    try {
      return SettingsReader.read(settingsFile(file), ZoneId.systemDefault(), NetworkSection.ALL);
    } catch (FaultsException faults) {
      throw new StartRefusedException(
          "The settings cannot be used:\n" + faults.getMessage(), faults);
    }
  }

  /** The settings, right or wrong. */
  static Reading lookOver(Optional<Path> file) throws StartRefusedException {
    return SettingsReader.lookOver(settingsFile(file), ZoneId.systemDefault(), NetworkSection.ALL);
  }

  private static SettingsFile settingsFile(Optional<Path> file) throws StartRefusedException {
    String name = file.map(Path::toString).orElse("settings");
    try {
      String yaml = file.isPresent() ? Files.readString(file.get()) : "";
      return new SettingsFile(name, yaml, System.getenv());
    } catch (NoSuchFileException missing) {
      throw new StartRefusedException("There is no settings file " + name + ".", missing);
    } catch (CharacterCodingException notText) {
      throw new StartRefusedException(name + " is not a text in UTF-8.", notText);
    } catch (IOException unreadable) {
      throw new StartRefusedException(
          name + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  static PrincipleCatalogue principles(Settings settings) throws StartRefusedException {
    try {
      return PrincipleFolder.read(
          settings.principles().isPresent()
              ? PrincipleFiles.in(settings.principles().get())
              : PrincipleFiles.packed());
    } catch (FaultsException faults) {
      throw new StartRefusedException(
          "The folder of principles cannot be used:\n" + faults.getMessage(), faults);
    } catch (IOException unreadable) {
      throw new StartRefusedException(
          "The principles cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /**
   * The store that the settings name.
   *
   * @throws StoreAwayException if it may be back in a moment
   */
  static SqlStore store(Settings settings, Path data) throws StartRefusedException {
    try {
      return settings
          .store()
          .map(postgres -> PostgresStores.open(postgres, data))
          .orElseGet(() -> SqliteStores.open(data));
    } catch (StoreUnavailableException unavailable) {
      throw settings.store().isPresent() && isAway(unavailable)
          ? new StoreAwayException(unavailable)
          : new StartRefusedException(String.valueOf(unavailable.getMessage()), unavailable);
    } catch (StoreTooNewException | StoreInUseException refused) {
      throw new StartRefusedException(String.valueOf(refused.getMessage()), refused);
    }
  }

  /** A server may come back; the data folder and the encoding of a database stay as they are. */
  private static boolean isAway(StoreUnavailableException unavailable) {
    return !(unavailable.getCause() instanceof IOException
        || unavailable.getCause() instanceof IllegalStateException);
  }

  /** What the store that the settings name is held to; changes nothing. */
  static Optional<String> heldTo(Settings settings, Path data) throws StartRefusedException {
    try {
      return settings.store().isPresent()
          ? PostgresStores.heldTo(settings.store().get())
          : SqliteStores.heldTo(data);
    } catch (StoreTooNewException | StoreUnavailableException refused) {
      throw new StartRefusedException(String.valueOf(refused.getMessage()), refused);
    }
  }

  /**
   * The keys of voters, if the store is the one that belongs to the secret key beside it. A key is
   * made only for a store that was never begun with one.
   */
  static VoterKeys voterKeys(Path data, SqlStore store) throws StartRefusedException {
    try {
      refuseOtherKey(data, store.heldTo());
      VoterKeys keys = new VoterKeys(secretKey(data));
      if (store.isHeldTo(keys.fingerprint())) {
        return keys;
      }
    } catch (StoreUnavailableException away) {
      throw new StoreAwayException(away);
    }
    throw otherKey(data);
  }

  /**
   * Refuses a store that is held to another key than the one in a folder, or to one that is not
   * there; changes nothing.
   */
  static void refuseOtherKey(Path data, Optional<String> heldTo) throws StartRefusedException {
    if (heldTo.isEmpty()) {
      return;
    }
    if (!SecretKey.isIn(data)) {
      throw new StartRefusedException(data.resolve(SecretKey.FILE)
          + " is missing, and the store was begun with it. No other was made:"
          + consequence(data));
    }
    if (isOtherKey(data, heldTo)) {
      throw otherKey(data);
    }
  }

  /** Whether a store is held to another key than the one that is in a folder. */
  static boolean isOtherKey(Path folder, Optional<String> heldTo) throws StartRefusedException {
    String fingerprint = new VoterKeys(secretKey(folder)).fingerprint();
    return heldTo.filter(held -> !held.equals(fingerprint)).isPresent();
  }

  private static StartRefusedException otherKey(Path data) {
    return new StartRefusedException(data.resolve(SecretKey.FILE)
        + " is not the key that the store was begun with:"
        + consequence(data));
  }

  private static String consequence(Path data) {
    return " with another key, one person could vote twice in a secret poll.\n"
        + "Put the right key in its place: from a backup, or from the data folder of another process"
        + " on the same PostgreSQL, for example with\n"
        + "  cp -p /the/old/folder/secret.key "
        + data.resolve(SecretKey.FILE)
        + "\nIf it is lost for good, run DELETE FROM secret_key in the store (with sqlite3 or psql);"
        + " then whoever has voted in an open secret poll can do so once more.";
  }

  static byte[] secretKey(Path data) throws StartRefusedException {
    try {
      return SecretKey.in(data);
    } catch (IOException unusable) {
      throw new StartRefusedException(String.valueOf(unusable.getMessage()), unusable);
    }
  }
}
