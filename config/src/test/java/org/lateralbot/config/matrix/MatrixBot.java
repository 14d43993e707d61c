package org.lateralbot.config.matrix;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lateralbot.config.JavaProgram;
import org.lateralbot.config.ReadmeFlags;
import org.lateralbot.config.matrix.Homeserver.Account;

/** The packaged program on a homeserver, with the flags that the README gives. */
final class MatrixBot implements AutoCloseable {

  static final String CONNECTED = "connected to matrix";

  private static final Duration TO_CONNECT = Duration.ofSeconds(60);

  private final Path data;
  private final Path log;
  private Process process;

  private MatrixBot(Path data) {
    this.data = data;
    this.log = data.resolve("bot.log");
  }

  /** Prepares it; it does not run yet. */
  static MatrixBot of(Path data, Homeserver homeserver, Account account) throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("password"), account.password());
    Files.writeString(data.resolve("lateral.yaml"), """
        answers: keywords
        operator: {name: us, contact: here}
        quotas:
          questions: {per-person: 100000, per-room: 100000}
          openings: {per-person: 100000, per-room: 100000}
        matrix:
          homeserver: %s
          user: "%s"
          password-file: %s
          inviters: "@alice:%s, @bob:%s"
        """.formatted(
            homeserver.address(),
            account.user(),
            data.resolve("password"),
            Homeserver.NAME,
            Homeserver.NAME));
    return new MatrixBot(data);
  }

  Path data() {
    return data;
  }

  /** Starts it and waits until it is connected. */
  MatrixBot start() throws Exception {
    long before = count(CONNECTED);
    begin();
    awaitLog(CONNECTED, before);
    return this;
  }

  /** Starts it. */
  void begin() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(JavaProgram.PATH);
    command.addAll(ReadmeFlags.on("Matrix"));
    command.addAll(List.of(
        "-jar",
        System.getProperty("lateral.jar"),
        "--data",
        data.toString(),
        "--config",
        data.resolve("lateral.yaml").toString()));
    process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Waits until the log holds these words more often than before. */
  void awaitLog(String words, long before) throws Exception {
    long deadline = System.nanoTime() + TO_CONNECT.toNanos();
    while (count(words) <= before) {
      if (!process.isAlive() || System.nanoTime() - deadline > 0) {
        throw new AssertionError("the log does not say \"" + words + "\":\n" + log());
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** How many lines of the log hold these words. */
  long count(String words) throws IOException {
    return Files.exists(log)
        ? log().lines().filter(line -> line.contains(words)).count()
        : 0;
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** Asks it to end, as the system would, and tells how long that took. */
  Duration terminate() throws InterruptedException {
    long asked = System.nanoTime();
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the program does not end; see " + log);
    }
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  int exitValue() {
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
