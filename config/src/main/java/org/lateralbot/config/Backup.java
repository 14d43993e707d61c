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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    try (Draft draft = Draft.in(place)) {
      SqliteStores.copy(data, draft.folder());
      Files.copy(data.resolve(SecretKey.FILE), draft.folder().resolve(SecretKey.FILE));
      Path packed = draft.folder().resolve("packed");
      pack(draft.folder(), packed);
      Files.move(packed, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (StoreUnavailableException unavailable) {
      throw new StartRefusedException(String.valueOf(unavailable.getMessage()), unavailable);
    } catch (IOException failure) {
      throw new StartRefusedException("No backup was made: " + failure, failure);
    }
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
