package org.lateralbot.adapter.store;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Rights of what nobody but its owner may look into, where the system knows such rights. */
public final class OwnerOnly {

  private OwnerOnly() {}

  /** For a file that is made at a place. */
  public static FileAttribute<?>[] file(Path place) {
    return rights(place, "rw-------");
  }

  /** For a folder that is made at a place. */
  public static FileAttribute<?>[] folder(Path place) {
    return rights(place, "rwx------");
  }

  private static FileAttribute<?>[] rights(Path place, String rights) {
    boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
