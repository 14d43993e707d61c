package org.lateralbot.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lateralbot.adapter.store.FolderLock;
import org.lateralbot.adapter.store.OwnerOnly;
import org.lateralbot.adapter.store.StoreInUseException;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.store.StoreUnavailableException;

/** Puts a backup in place in a data folder that holds no data. */
final class Restore {

  private Restore() {}

  /**
   * Looks at the whole backup first. What is damaged or was written by a newer program is refused,
   * and nothing is changed.
   */
  static void run(Path file, Path data) throws StartRefusedException {
    refuseUnreadable(file, data);
    try {
      Files.createDirectories(data, OwnerOnly.folder(data));
      FolderLock lock = FolderLock.take(data);
      try {
        refuseWhereDataIs(data);
        putInPlace(file, data);
      } finally {
        lock.release();
      }
    } catch (StoreInUseException | StoreTooNewException | StoreUnavailableException refused) {
      throw new StartRefusedException(String.valueOf(refused.getMessage()), refused);
    } catch (ZipException damaged) {
      throw new StartRefusedException(file + " is damaged or no backup.", damaged);
    } catch (IOException failure) {
      throw refused(FileFailure.words(failure) + ".", failure);
    }
  }

  /** Backups are made by root or elsewhere, and restored by the service's user. */
  private static void refuseUnreadable(Path file, Path data) throws StartRefusedException {
    try {
      file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
    } catch (AccessDeniedException denied) {
      throw refused(
          FileFailure.words(denied)
              + ". Leave the backup where that user can read it, for example with\n"
              + "  install -o " + System.getProperty("user.name") + " -m 600 " + file + " "
              + data.resolve("lateral.backup"),
          denied);
    } catch (IOException unreadable) {
      throw refused(FileFailure.words(unreadable) + ".", unreadable);
    }
    if (!Files.isRegularFile(file)) {
      throw new StartRefusedException("Nothing was restored: " + file + " is no file.");
    }
  }

  private static StartRefusedException refused(String why, IOException cause) {
    return new StartRefusedException("Nothing was restored: " + why, cause);
  }

  private static void refuseWhereDataIs(Path data) throws IOException, StartRefusedException {
    try (Stream<Path> files = Files.list(data)) {
      List<String> kept = files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(SqliteStores.FILE) || name.equals(SecretKey.FILE))
          .sorted()
          .toList();
      if (!kept.isEmpty()) {
        throw new StartRefusedException("The data folder " + data + " holds data ("
            + String.join(", ", kept) + "). Move it away first, or restore into another folder.");
      }
    }
  }

  private static void putInPlace(Path file, Path data) throws IOException, StartRefusedException {
    try (Draft draft = Draft.in(data)) {
      unpack(file, draft.folder());
      SqliteStores.inspect(draft.folder());
      refuseOtherKey(file, draft.folder());
      for (String name : Backup.CONTENT) {
        Files.move(
            draft.folder().resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void refuseOtherKey(Path file, Path unpacked) throws StartRefusedException {
    if (Opening.isOtherKey(unpacked, SqliteStores.heldTo(unpacked))) {
      throw new StartRefusedException("Nothing was restored: the " + SecretKey.FILE + " in " + file
          + " is not the key that the store in it was begun with, so the bot would not start.\n"
          + "Restore another backup; or, if you have the right key, unpack this one by hand (it is a"
          + " zip file) and put the key beside the store, for example with\n"
          + "  unzip " + file + " " + SqliteStores.FILE + " -d FOLDER && cp -p RIGHT.key FOLDER/"
          + SecretKey.FILE);
    }
  }

  private static void unpack(Path file, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String name : Backup.CONTENT) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
          throw new ZipException(name + " is missing");
        }
        unpack(zip, entry, folder.resolve(name));
      }
    }
  }

  /** The checksum is compared here: a {@link ZipFile} does not do so itself. */
  private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createFile(target, OwnerOnly.file(target));
    CRC32 checksum = new CRC32();
    try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), checksum);
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.SYNC)) {
      content.transferTo(out);
    }
    if (checksum.getValue() != entry.getCrc()) {
      throw new ZipException(entry.getName() + " is not as it was written");
    }
  }
}
