package org.lateralbot.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** {@link PipedProgram} as a process: what is said to it, and everything that it says. */
final class PipedProcess {

  private final Process process;
  private final PrintWriter input;
  private final Path errors;
  private final Thread reader;

  private PipedProcess(Process process, Path errors, Consumer<String[]> listener) {
    this.process = process;
    this.errors = errors;
    this.input = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.reader = new Thread(() -> readAll(listener), "output of " + errors.getParent());
    reader.start();
  }

  /**
   * Starts a process.
   *
   * @param settings of the store, in YAML
   * @param listener told the parts of every line that the process writes
   */
  static PipedProcess start(
      Path data, String settings, List<String> networks, Consumer<String[]> listener)
      throws IOException {
    String sections =
        String.join("", networks.stream().map(n -> n + ": {on: yes}\n").toList());
    Path file = Files.writeString(
        data.resolve("settings.yaml"),
        "answers: keywords\noperator: {name: us, contact: here}\n" + settings + sections);
    Path errors = data.resolve("errors.log");
    List<String> command = List.of(
        JavaProgram.PATH,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        PipedProgram.class.getName(),
        data.toString(),
        file.toString(),
        String.join(",", networks));
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    return new PipedProcess(process, errors, listener);
  }

  private void readAll(Consumer<String[]> listener) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().map(line -> line.split("\t", -1)).forEach(listener);
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    }
  }

  /** Says something in a room of a network. */
  void say(String network, String room, String event, String words) {
    input.println(String.join("\t", network, room, event, words));
  }

  /** Kills it as the system would; everything that it wrote before has been read then. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  /** What it has logged so far. */
  String log() {
    try {
      return Files.readString(errors);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
