package org.lateralbot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lateralbot.adapter.store.FolderLock;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.config.SettingsReader.Reading;
import org.lateralbot.config.fault.Fault;
import org.lateralbot.config.watch.WatchServer;

/** Looks for everything that keeps the bot from starting, and changes nothing. */
final class Check {

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private final Path data;
  private final Consumer<String> told;

  /** What is wrong in more than one way is told once. */
  private final Set<String> faults = new LinkedHashSet<>();

  private Check(Path data, Consumer<String> told) {
    this.data = data;
    this.told = told;
  }

  /**
   * Looks at the settings, at the files they name, at the store, the health port and the data folder.
   *
   * @param told is told what was found, line by line, whether right or wrong
   * @throws StartRefusedException if anything is wrong; the message tells all of it
   */
  static void run(Optional<Path> settingsFile, Path data, Consumer<String> told)
      throws StartRefusedException {
    Check check = new Check(data, told);
    check.look(settingsFile);
    if (!check.faults.isEmpty()) {
      throw new StartRefusedException(String.join("\n", check.faults));
    }
  }

  private void look(Optional<Path> settingsFile) {
    attempt(() -> {
      Reading reading = Opening.lookOver(settingsFile);
      reading.faults().stream().map(Fault::toString).forEach(faults::add);
      attempt(() -> Opening.principles(reading.settings()));
      tellNetworks(reading.networks());
      reading.settings().upkeep().healthPort().ifPresent(this::lookAtPort);
      lookAtStore(reading);
    });
    lookAtFolder();
  }

  private void tellNetworks(List<String> networks) {
    told.accept(
        networks.isEmpty()
            ? "Networks: none, so that the bot opens a room in the terminal. To serve one, name it in"
                + " the settings: matrix with homeserver, user and password-file, or discord with"
                + " token-file."
            : "Networks: " + String.join(", ", networks) + ".");
  }

  private void lookAtPort(int port) {
    Optional<String> taken = WatchServer.whyTaken(port);
    if (taken.isPresent() && isRunning() && WatchServer.answersAt(port)) {
      told.accept("Health: port " + port + " is held by the bot that runs on this data folder.");
    } else if (taken.isPresent()) {
      faults.add("health.port " + port + " cannot be listened at (" + taken.get()
          + "). Name a port that no other program uses, for example\n  health:\n    port: "
          + (port < 65_535 ? port + 1 : port - 1));
    } else {
      told.accept("Health: port " + port + " is free.");
    }
  }

  private boolean isRunning() {
    try {
      return FolderLock.isTaken(data);
    } catch (IOException unreadable) {
      // Told when the folder is looked at.
      return false;
    }
  }

  /** A PostgreSQL is not asked while the settings are wrong: they may be those of its address. */
  private void lookAtStore(Reading reading) {
    Settings settings = reading.settings();
    if (settings.store().isPresent() && !reading.faults().isEmpty()) {
      return;
    }
    attempt(() -> {
      Optional<String> heldTo = Opening.heldTo(settings, data);
      Opening.refuseOtherKey(data, heldTo);
      String place = settings
          .store()
          .map(String::valueOf)
          .orElseGet(() -> data.resolve(SqliteStores.FILE).toString());
      String state = heldTo.isPresent()
          ? " belongs to " + data.resolve(SecretKey.FILE)
          : " belongs to no key yet: the first start begins it";
      told.accept(
          "Store: " + place + state + (isRunning() ? ". A bot runs on this data folder." : "."));
    });
  }

  private void lookAtFolder() {
    if (!Files.exists(data)) {
      Path above = nearestThatExists(data);
      lookWhether(
          Files.isDirectory(above) && isWritable(above),
          data + " cannot be created, for " + user() + " cannot write to " + above
              + ". Name another folder, for example --data /var/lib/lateral");
      return;
    }
    if (!Files.isDirectory(data)) {
      faults.add(data + " is not a folder. Name one, for example --data /var/lib/lateral");
      return;
    }
    lookWhether(isWritable(data), data + notWritable(data));
    try (Stream<Path> files = Files.list(data)) {
      files.filter(Files::isRegularFile).sorted().forEach(this::lookAtFile);
    } catch (IOException unreadable) {
      faults.add(data + " cannot be read: " + unreadable.getMessage());
    }
    if (SecretKey.isIn(data)) {
      attempt(() -> Opening.secretKey(data));
    }
  }

  private void lookAtFile(Path file) {
    lookWhether(isWritable(file), file + notWritable(file));
    String name = file.getFileName().toString();
    if ((name.equals(SecretKey.FILE) || name.startsWith(SqliteStores.FILE)) && isForOthers(file)) {
      told.accept(
          file + " can be read by other users of this machine. Keep it to the bot's own, for"
              + " example with chmod 600 " + file);
    }
  }

  private static boolean isForOthers(Path file) {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException gone) {
      // A log of the store goes while nobody writes to it.
      return false;
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

  private static String notWritable(Path path) {
    return " cannot be read and written by " + user() + ". Let it be, for example with chown "
        + user() + " " + path;
  }

  private static String user() {
    return System.getProperty("user.name");
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
