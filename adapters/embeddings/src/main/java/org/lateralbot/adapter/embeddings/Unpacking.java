package org.lateralbot.adapter.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Copies parts of the program into a folder, from where the system reads them many times faster. */
final class Unpacking {

  private Unpacking() {}

  /**
   * The part as a file in the folder, copied unless it is there in full.
   *
   * @param part its place on the class path, beginning with a slash
   * @return empty if the program has no such part
   */
  static Optional<Path> unpack(String part, Path folder) throws IOException {
    URL url = Unpacking.class.getResource(part);
    if (url == null) {
      return Optional.empty();
    }
    Path file = folder.resolve(part.substring(part.lastIndexOf('/') + 1));
    if (!Files.exists(file) || Files.size(file) != url.openConnection().getContentLengthLong()) {
      Files.createDirectories(folder);
      Path copy = Files.createTempFile(folder, "unpacking", ".part");
      try (InputStream in = url.openStream()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Optional.of(file);
  }
}
