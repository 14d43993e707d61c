package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lateralbot.adapter.store.FolderLock;
import org.lateralbot.adapter.store.OwnerOnly;
import org.lateralbot.adapter.store.sqlite.SqliteStores;

/** Where the bot keeps its data. */
final class DataFolder {

  private static final String NAME = "lateral";

  private DataFolder() {}

  /** The folder of whoever runs the program, when nobody names one. */
  static Path usual() {
    return usual(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * The folder when nobody names one: by the customs of the system, the user's own place for such
   * things.
   *
   * @param environment the environment variables
   * @param system the name of the operating system
   * @param home the user's home folder
   */
  static Path usual(Map<String, String> environment, String system, Path home) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return from(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support").resolve(NAME);
    }
    return from(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"));
  }

  private static Path from(@Nullable String set, Path usual) {
    return (set == null || set.isBlank() ? usual : Path.of(set)).resolve(NAME);
  }

  /**
   * Makes the folder if it is not there. Only the user who runs the program may look into it.
   *
   * @throws StartRefusedException if it cannot be made
   */
  static void make(Path folder) throws StartRefusedException {
    try {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
    } catch (IOException impossible) {
      throw new StartRefusedException(
          "The data folder " + folder + " cannot be made: " + impossible.getMessage(), impossible);
    }
  }

  /**
   * Refuses to let a file be written in the place of one that the bot keeps.
   *
   * @throws StartRefusedException if it is one of those
   */
  static void refuseAsTarget(Path folder, Path file) throws StartRefusedException {
    String name = String.valueOf(file.getFileName());
    boolean kept = name.startsWith(SqliteStores.FILE)
        || name.equals(SecretKey.FILE)
        || name.equals(FolderLock.FILE);
    Path place = file.toAbsolutePath().normalize().getParent();
    try {
      if (kept && place != null && Files.exists(place) && Files.isSameFile(place, folder)) {
        throw new StartRefusedException(
            file + " is a file of the bot's own, which would be lost. Name another file.");
      }
    } catch (IOException unreadable) {
      throw new StartRefusedException(
          place + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
