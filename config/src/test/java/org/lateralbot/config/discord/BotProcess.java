package org.lateralbot.config.discord;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lateralbot.adapter.discord.bare.BareBot;
import org.lateralbot.adapter.discord.fake.FakeDiscord;
import org.lateralbot.adapter.discord.fake.Patience;
import org.lateralbot.config.JavaProgram;
import org.lateralbot.config.ReadmeFlags;

/** A bot on the fake Discord, as a process of its own. */
final class BotProcess implements AutoCloseable {

  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final long TO_END_SECONDS = 20;

  private final Process process;
  private final Path log;
  private final int port;

  private BotProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts the packaged program with the README's flags and waits until it serves.
   *
   * @param data its folder
   * @param more settings, besides those for Discord
   */
  static BotProcess lateral(FakeDiscord discord, Path data, String... more) throws Exception {
    BotProcess lateral = lateralStarting(discord, data, more);
    lateral.await(() -> discord.command("about").isPresent() && lateral.serves());
    return lateral;
  }

  /** The same without waiting. */
  static BotProcess lateralStarting(FakeDiscord discord, Path data, String... more)
      throws Exception {
    int port = freePort();
    return start(
        data,
        port,
        "-jar",
        System.getProperty("lateral.jar"),
        "--data",
        data.toString(),
        "--config",
        settings(discord, data, port, more).toString());
  }

  /** Starts a bot that only acknowledges, with the same flags, and waits until it hears. */
  static BotProcess bare(FakeDiscord discord, Path data) throws Exception {
    BotProcess bare = start(
        data,
        0,
        "-cp",
        System.getProperty("java.class.path"),
        BareBot.class.getName(),
        discord.address(),
        discord.gatewayAddress());
    bare.await(() -> discord.gateway().sessions() == 1);
    return bare;
  }

  private static BotProcess start(Path data, int port, String... program) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(JavaProgram.PATH);
    command.addAll(ReadmeFlags.on("Discord"));
    command.addAll(List.of(program));
    Path log = data.resolve("log.txt");
    return new BotProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start(),
        log,
        port);
  }

  void await(BooleanSupplier ready) throws IOException, InterruptedException {
    try {
      Patience.within(TO_START, () -> Optional.of(true).filter(now -> ready.getAsBoolean()));
    } catch (AssertionError silent) {
      close();
      throw new AssertionError(log(), silent);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static Path settings(FakeDiscord discord, Path data, int port, String... more)
      throws IOException {
    Path token = Files.writeString(data.resolve("token"), FakeDiscord.TOKEN);
    return Files.writeString(
        data.resolve("settings.yaml"),
        String.join(
            "\n",
            "answers: keywords",
            "operator: {name: Garden co-operative, contact: tech@garden.example}",
            "health: {port: " + port + "}",
            "discord: {token-file: " + token + ", api: '" + discord.address() + "'}",
            String.join("\n", more)));
  }

  /** Whether the program says that it is connected everywhere. */
  boolean serves() {
    try {
      return get("/health").startsWith("{\"healthy\":true,");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  /** A figure that the program tells about itself. */
  double metric(String name) throws IOException, InterruptedException {
    String text = get("/metrics");
    return text.lines()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .orElseThrow(() -> new AssertionError("no figure " + name + " in\n" + text));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How much memory the system has given to the program, in MiB. */
  long residentMebibytes() {
    return processFigure("VmRSS") / 1024;
  }

  /** A figure of the system's about the process; only where it tells any, as Linux does. */
  private long processFigure(String name) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(name + ":"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException elsewhere) {
      throw new IllegalStateException(elsewhere);
    }
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /** Ends the program as the system would, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the program does not end");
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
