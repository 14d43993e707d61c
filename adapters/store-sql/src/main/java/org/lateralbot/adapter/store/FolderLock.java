package org.lateralbot.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Holds a data folder for this program; the operating system lets go of it if the program dies. */
public final class FolderLock {

  /** The name of the lock within its folder. */
  public static final String FILE = "lateral.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a folder, and creates it where it is missing. Only the user who runs the program may look
   * into a folder that is created.
   *
   * @throws StoreInUseException if another running program uses the folder
   */
  public static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder, OwnerOnly.folder(folder));
    FileChannel channel = FileChannel.open(
        folder.resolve(FILE),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        OwnerOnly.file(folder));
    if (!isLocked(channel)) {
      channel.close();
      throw new StoreInUseException(folder);
    }
    return new FolderLock(channel);
  }

  /** Whether a running program holds a folder now; makes nothing. */
  public static boolean isTaken(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !isLocked(channel);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProgram) {
      return false;
    }
  }

  /** Lets others take the folder. */
  public void release() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
