package org.lateralbot.adapter.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where the bot's session and keys are kept. Nobody but its owner may look into it. */
final class SessionFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_ONLY_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;

  SessionFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder if it is not there, and closes it to others if it is.
   *
   * @throws UncheckedIOException if that is not possible
   */
  void make() {
    try {
      Files.createDirectories(folder);
      restrict(folder, OWNER_ONLY);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void restrict(Path place, Set<PosixFilePermission> rights) throws IOException {
    if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(place, rights);
    }
  }

  /** The database of the session, without the ending that is added to its name. */
  Path session() {
    return folder.resolve("session").toAbsolutePath();
  }

  boolean holdsSession() {
    return Files.exists(folder.resolve("session.mv.db"));
  }

  Path media() {
    return folder.resolve("media");
  }

  /** Where events are kept that cannot be read yet. */
  Path unread() {
    return folder.resolve("unread");
  }

  Path recoveryKey() {
    return folder.resolve("recovery-key.txt");
  }

  /** Whole or not at all, and closed to others before the key is in it. */
  void keepRecoveryKey(String key) {
    Path unfinished = folder.resolve("recovery-key.new");
    try {
      Files.writeString(unfinished, "");
      restrict(unfinished, OWNER_ONLY_FILE);
      Files.writeString(unfinished, key + "\n");
      Files.move(unfinished, recoveryKey(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
