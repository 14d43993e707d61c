package org.lateralbot.config.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lateralbot.config.JavaProgram;

/** The real program as a process of its own, spoken to through pipes. */
final class LateralProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;
  private static final String KEYWORDS = "answers: keywords\n";

  /** Something the bot said. */
  record Said(String room, String to, String replyTo, String text) {}

  private final Process process;
  private final BufferedWriter input;
  private final Path errors;
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final List<String> notJson = new ArrayList<>();
  private final Thread reader;

  private LateralProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.input = new BufferedWriter(
        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.reader = new Thread(this::readAll, "output of the program");
    reader.start();
  }

  /** Starts the jar on a data folder, in a pipe, with JSON on its output. */
  static LateralProcess start(Path data) throws IOException {
    return start(data, "");
  }

  /** The same with more settings, in YAML. */
  static LateralProcess start(Path data, String yaml) throws IOException {
    return run(data, data, KEYWORDS + yaml, List.of());
  }

  /** The same, with questions matched by meaning. */
  static LateralProcess startWithModels(Path data) throws IOException {
    return run(data, data, "", List.of());
  }

  /**
   * Starts it through another program, which is given its command.
   *
   * @param beside the folder of the settings and errors, which the other program leaves as it is
   */
  static LateralProcess startThrough(List<String> other, Path beside, Path data)
      throws IOException {
    return run(beside, data, KEYWORDS, other);
  }

  /** The flags are those with which it starts fastest: most of a short test is starting. */
  private static LateralProcess run(Path beside, Path data, String yaml, List<String> before)
      throws IOException {
    Path settings = Files.writeString(beside.resolve("settings.yaml"), yaml);
    Path errors = beside.resolve("errors.log");
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(
        JavaProgram.PATH,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:SharedArchiveFile=" + classArchive(),
        "-jar",
        System.getProperty("lateral.jar"),
        "--json",
        "--data",
        data.toString(),
        "--config",
        settings.toString()));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
    return new LateralProcess(process, errors);
  }

  /** What the Java runtime knows of the jar's classes from one run before; made at the first start. */
  private static synchronized Path classArchive() throws IOException {
    Path jar = Path.of(System.getProperty("lateral.jar"));
    Path archive = jar.resolveSibling("classes.jsa");
    boolean fresh = Files.exists(archive)
        && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
    if (!fresh) {
      archive(jar, archive);
    }
    return archive;
  }

  private static void archive(Path jar, Path archive) throws IOException {
    Path data = Files.createTempDirectory("lateral-archive");
    Path settings = Files.writeString(data.resolve("settings.yaml"), KEYWORDS);
    Process program = new ProcessBuilder(
            JavaProgram.PATH,
            "-XX:+UseSerialGC",
            "-XX:ArchiveClassesAtExit=" + archive,
            "-jar",
            jar.toString(),
            "--data",
            data.toString(),
            "--config",
            settings.toString())
        .redirectErrorStream(true)
        .redirectOutput(data.resolve("output").toFile())
        .start();
    program.getOutputStream().close();
    try {
      if (program.waitFor() != 0) {
        throw new IllegalStateException("the program did not end well; see " + data);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void readAll() {
    try (BufferedReader output = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        take(line);
      }
    } catch (IOException closedByTheKill) {
      notJson.add(closedByTheKill.toString());
    }
  }

  private void take(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      said.add(new Said(
          json.path("room").asText(),
          json.path("to").asText(),
          json.path("replyTo").asText(),
          json.path("text").asText()));
    } catch (IOException cutShort) {
      notJson.add(line);
    }
  }

  /** Writes lines to the program's input; a program that was killed takes none. */
  boolean feed(String... lines) {
    try {
      for (String line : lines) {
        input.write(line);
        input.newLine();
      }
      input.flush();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** The next thing said; null if the program ended or says nothing for long. */
  Said next() {
    try {
      for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
        Said next = said.poll(100, TimeUnit.MILLISECONDS);
        if (next != null || (!reader.isAlive() && said.isEmpty())) {
          return next;
        }
      }
      throw new IllegalStateException("the program has been silent for too long; see " + errors);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Feeds a line as an event of its own and waits for the first thing said in reply to it. */
  String ask(String event, String... lines) {
    for (int i = 0; i < lines.length - 1; i++) {
      feed(lines[i]);
    }
    feed("/event " + event, lines[lines.length - 1]);
    for (Said next = next(); next != null; next = next()) {
      if (next.replyTo().equals(event)) {
        return next.text();
      }
    }
    throw new IllegalStateException("the program ended without an answer; see " + errors);
  }

  /** The number by which the system knows it. */
  long pid() {
    return process.pid();
  }

  /** Kills the program as the system would, and waits until it is gone. What it said stays. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  /** Ends the input and waits for the program to finish by itself. */
  int end() throws InterruptedException, IOException {
    input.close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the program does not end; see " + errors);
    }
    reader.join();
    return process.exitValue();
  }

  /** Everything said that nobody has taken with {@link #next()} yet, once the program has ended. */
  List<Said> rest() {
    List<Said> rest = new ArrayList<>();
    said.drainTo(rest);
    return rest;
  }

  /** Lines on standard output that were no JSON objects. */
  List<String> notJson() {
    return List.copyOf(notJson);
  }

  /** What was written to standard error by all programs on this data folder. */
  String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
