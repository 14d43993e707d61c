package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.lateralbot.adapter.store.OwnerOnly;
import org.lateralbot.core.poll.VoterKeys;

/**
 * The key under which secret ballots are kept, in a file of its own beside the store: whoever gets a
 * copy of the store alone cannot tell whose they are.
 */
final class SecretKey {

  /** The name of the key's file within the data folder. */
  static final String FILE = "secret.key";

  private SecretKey() {}

  /** Whether there is a key in a data folder. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** The key in a data folder; made at the first start. */
  static byte[] in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!isIn(folder)) {
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
    Path draft = Files.createTempFile(folder, "secret", ".key", OwnerOnly.file(folder));
    Files.write(draft, key, StandardOpenOption.SYNC);
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      Files.delete(draft);
    }
  }
}
