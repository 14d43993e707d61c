package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.lateralbot.core.poll.VoterKeys;

/**
 * The key under which secret ballots are kept, in a file of its own beside the store: whoever gets a
 * copy of the store alone cannot tell whose they are.
 */
final class SecretKey {

  private SecretKey() {}

  static Path file(Path folder) {
    return folder.resolve("secret.key");
  }

  /** The key in a data folder; made at the first start. */
  static byte[] in(Path folder) throws IOException {
    Path file = file(folder);
    if (!Files.exists(file)) {
      create(folder, file);
    }
    byte[] key = Files.readAllBytes(file);
    if (key.length != VoterKeys.KEY_LENGTH) {
      throw new IOException(file + " is damaged: it must hold " + VoterKeys.KEY_LENGTH
          + " bytes. Restore it from a backup;"
          + " without it, people cannot change their ballots in open secret polls.");
    }
    return key;
  }

  private static void create(Path folder, Path file) throws IOException {
    byte[] key = new byte[VoterKeys.KEY_LENGTH];
    new SecureRandom().nextBytes(key);
    Path draft = Files.createTempFile(folder, "secret", ".key", onlyForOwner(folder));
    Files.write(draft, key, StandardOpenOption.SYNC);
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      Files.delete(draft);
    }
  }

  private static FileAttribute<?>[] onlyForOwner(Path folder) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
