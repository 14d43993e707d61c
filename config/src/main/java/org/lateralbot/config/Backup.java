package org.lateralbot.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lateralbot.adapter.store.OwnerOnly;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.store.StoreUnavailableException;

/**
 * Writes everything that cannot be had again into one file, while the bot runs: the store as it is at
 * one moment, and the key to its secret ballots. What was learnt from the entries and the sessions
 * on networks are made anew.
 */
final class Backup {

  /** What a backup holds, in the order in which it is put in place. */
  static final List<String> CONTENT = List.of(SecretKey.FILE, SqliteStores.FILE);

  private Backup() {}

  /**
   * Writes a backup that only its owner can read. It takes the place of an earlier one only when it
   * is whole.
   */
  static void write(Path data, Path file) throws StartRefusedException {
    DataFolder.refuseAsTarget(data, file);
    Path target = file.toAbsolutePath();
    Path place = Objects.requireNonNull(target.getParent(), "a file lies in a folder");
    if (!Files.isDirectory(place)) {
      throw new StartRefusedException("No backup was made: there is no folder " + place + ".");
    }
    try (Draft draft = Draft.in(place)) {
      SqliteStores.copy(data, draft.folder());
      copyKey(data, draft.folder());
      Path packed = draft.folder().resolve("packed");
      pack(draft.folder(), packed);
      Files.move(packed, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (StoreUnavailableException unavailable) {
      throw new StartRefusedException(String.valueOf(unavailable.getMessage()), unavailable);
    } catch (IOException failure) {
      throw new StartRefusedException(
          "No backup was made: " + FileFailure.words(failure) + ".", failure);
    }
  }

  /** With another key, or none, what was put in place from the backup would not start. */
  private static void copyKey(Path data, Path folder) throws IOException, StartRefusedException {
    Path key = data.resolve(SecretKey.FILE);
    if (!SecretKey.isIn(data)) {
      throw unusable(key + " is missing.");
    }
    if (Opening.isOtherKey(data, heldTo(folder))) {
      throw unusable(key + " is not the key that the store was begun with.");
    }
    Files.copy(key, folder.resolve(SecretKey.FILE));
  }

  /** What a newer program holds its store to, only that program knows. */
  private static Optional<String> heldTo(Path folder) {
    try {
      return SqliteStores.heldTo(folder);
    } catch (StoreTooNewException newer) {
      return Optional.empty();
    }
  }

  private static StartRefusedException unusable(String why) {
    return new StartRefusedException("No backup was made: " + why
        + " A backup without the right key could not be used. Put it in its place first, for example"
        + " from an earlier backup; the command check says more.");
  }

  private static void pack(Path folder, Path packed) throws IOException {
    Files.createFile(packed, OwnerOnly.file(packed));
    try (FileChannel channel = FileChannel.open(packed, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : CONTENT) {
        zip.putNextEntry(new ZipEntry(name));
        try (FileInputStream content = new FileInputStream(folder.resolve(name).toFile())) {
          content.transferTo(zip);
        }
        zip.closeEntry();
      }
      zip.finish();
      channel.force(true);
    }
  }
}
