package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Events for which no key has come yet, still encrypted, a file each. They outlive a crash, because
 * the homeserver does not deliver them again.
 */
final class WaitingEvents {

  private static final int MOST = 1000;
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Path folder;
  private final InstantSource clock;

  WaitingEvents(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Keeps an event. Beyond a thousand of them it is not kept: nobody waits for that many keys. */
  synchronized void add(MatrixEvent event) {
    try {
      Files.createDirectories(folder);
      if (files().size() < MOST) {
        write(event);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(MatrixEvent event) throws IOException {
    Path file = file(event.id());
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    String kept =
        Json.object().put("room", event.room()).set("event", event.json()).toString();
    Files.writeString(
        unfinished,
        kept,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What waits, oldest first. What has waited for a week is given up. */
  synchronized List<MatrixEvent> all() {
    try {
      List<MatrixEvent> all = files().stream()
          .map(WaitingEvents::read)
          .sorted(Comparator.comparing(MatrixEvent::sentAt))
          .toList();
      all.stream()
          .filter(event -> event.sentAt().isBefore(clock.instant().minus(LONGEST)))
          .forEach(this::remove);
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  synchronized void remove(MatrixEvent event) {
    try {
      Files.deleteIfExists(file(event.id()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private static MatrixEvent read(Path file) {
    try {
      JsonNode kept = Json.read(Files.readString(file));
      return new MatrixEvent(kept.path("room").asText(), kept.path("event"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Ids may hold any sign, so the file is named by a digest. */
  private Path file(String event) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] name = digest.digest(event.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(name) + ".json");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
