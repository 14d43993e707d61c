package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for files that are not ready yet, which only their owner can read. */
final class Draft implements AutoCloseable {

  private final Path folder;

  private Draft(Path folder) {
    this.folder = folder;
  }

  /** A new one beside the place where the files will go, so that they can be moved in one step. */
  static Draft in(Path place) throws IOException {
    return new Draft(Files.createTempDirectory(place, ".lateral-draft"));
  }

  Path folder() {
    return folder;
  }

  /** Removes what is left. */
  @Override
  public void close() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
