package org.lateralbot.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the bot keeps its data when nobody names a folder: the user's own place for such things. */
final class DataFolder {

  private static final String NAME = "lateral";

  private DataFolder() {}

  /**
   * The folder by the customs of the system.
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
}
