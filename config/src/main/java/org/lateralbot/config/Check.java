package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lateralbot.config.SettingsReader.Reading;
import org.lateralbot.config.fault.Fault;

/** Looks for everything that keeps the bot from starting, and changes nothing. */
final class Check {

  private final List<String> faults = new ArrayList<>();

  private Check() {}

  /**
   * Looks at the settings, at the files they name and at the data folder.
   *
   * @throws StartRefusedException if anything is wrong; the message tells all of it
   */
  static void run(Optional<Path> settingsFile, Path data) throws StartRefusedException {
    Check check = new Check();
    check.look(settingsFile, data);
    if (!check.faults.isEmpty()) {
      throw new StartRefusedException(String.join("\n", check.faults));
    }
  }

  private void look(Optional<Path> settingsFile, Path data) {
    attempt(() -> {
      Reading reading = Opening.lookOver(settingsFile);
      reading.faults().stream().map(Fault::toString).forEach(faults::add);
      attempt(() -> Opening.principles(reading.settings()));
    });
    lookAtFolder(data);
  }

  private void lookAtFolder(Path data) {
    if (!Files.exists(data)) {
      Path above = nearestThatExists(data);
      lookWhether(Files.isDirectory(above) && isWritable(above), data + " cannot be created");
      return;
    }
    if (!Files.isDirectory(data)) {
      faults.add(data + " is not a folder");
      return;
    }
    lookWhether(isWritable(data), data + " cannot be written to");
    try (var files = Files.list(data)) {
      files
          .filter(file -> Files.isRegularFile(file) && !isWritable(file))
          .sorted()
          .forEach(file -> faults.add(file + " cannot be read and written"));
    } catch (IOException unreadable) {
      faults.add(data + " cannot be read: " + unreadable.getMessage());
    }
    if (Files.exists(data.resolve(SecretKey.FILE))) {
      attempt(() -> Opening.secretKey(data));
    }
  }

  private static Path nearestThatExists(Path folder) {
    Path nearest = folder.toAbsolutePath();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return nearest;
  }

  private static boolean isWritable(Path path) {
    return Files.isReadable(path) && Files.isWritable(path);
  }

  private void lookWhether(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private void attempt(Opened opened) {
    try {
      opened.open();
    } catch (StartRefusedException refused) {
      faults.add(String.valueOf(refused.getMessage()));
    }
  }

  private interface Opened {
    void open() throws StartRefusedException;
  }
}
