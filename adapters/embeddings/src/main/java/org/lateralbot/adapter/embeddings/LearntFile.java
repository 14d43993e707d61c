package org.lateralbot.adapter.embeddings;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.principles.match.Embedder;
import org.lateralbot.core.principles.match.TrainedMatchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where what was learnt from the entries is kept. The name changes with the entries and the models,
 * so that only the first start after a change has to learn.
 */
final class LearntFile {

  private static final Logger LOG = LoggerFactory.getLogger(LearntFile.class);
  private static final String EXTENSION = ".trained";

  private final Path folder;
  private final PrincipleCatalogue catalogue;
  private final List<? extends Embedder> embedders;
  private final String name;

  LearntFile(Path folder, PrincipleCatalogue catalogue, List<? extends Embedder> embedders) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.embedders = embedders;
    this.name = TrainedMatchers.fingerprint(catalogue, embedders).substring(0, 32) + EXTENSION;
  }

  /** What was learnt when the program was built, else on this machine; learns if neither. */
  TrainedMatchers matchers() throws IOException {
    try {
      Optional<Path> packed = Unpacking.unpack("/" + LocalModels.FOLDER + "/" + name, folder);
      Path file = packed.orElse(folder.resolve(name));
      if (Files.exists(file)) {
        return read(file);
      }
    } catch (IOException unreadable) {
      LOG.warn("cannot read what was learnt, learning anew: {}", folder.resolve(name), unreadable);
    }
    LOG.info("learning from the entries; this takes a minute or two and happens once");
    return learn();
  }

  /** Learns, unless that has been done. */
  void fill() throws IOException {
    if (!Files.exists(folder.resolve(name))) {
      learn();
    }
  }

  /** The numbers stay in the file: the system fetches those that are wanted. */
  private TrainedMatchers read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return TrainedMatchers.readFrom(channel.map(MapMode.READ_ONLY, 0, channel.size()), catalogue);
    }
  }

  private TrainedMatchers learn() throws IOException {
    TrainedMatchers matchers = TrainedMatchers.train(catalogue, embedders);
    Path part = Files.createTempFile(folder, "trained", ".part");
    try (OutputStream out = Files.newOutputStream(part);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      matchers.writeTo(data);
    }
    try (Stream<Path> old = Files.list(folder)) {
      for (Path stale : old.filter(path -> path.toString().endsWith(EXTENSION)).toList()) {
        Files.delete(stale);
      }
    }
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return matchers;
  }
}
