package org.lateralbot.config.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.lateralbot.config.matrix.Homeserver.Account;

/** A bot that only echoes, on npm's {@code matrix-bot-sdk}, to compare with. */
final class EchoBot implements AutoCloseable {

  private final Process process;
  private final String user;

  private EchoBot(Process process, String user) {
    this.process = process;
    this.user = user;
  }

  String user() {
    return user;
  }

  /** Starts it and waits until it listens. */
  static EchoBot start(Homeserver homeserver, Account account, Path folder) throws IOException {
    Process process = new ProcessBuilder(
            "node",
            "echo.mjs",
            homeserver.address().toString(),
            account.user(),
            account.token(),
            folder.resolve("echo.json").toString())
        .directory(Path.of(System.getProperty("lateral.matrix.clients")).toFile())
        .redirectError(Redirect.appendTo(folder.resolve("echo.log").toFile()))
        .start();
    BufferedReader output = process.inputReader();
    if (!"ready".equals(output.readLine())) {
      throw new IllegalStateException("the echo bot does not start; see " + folder);
    }
    return new EchoBot(process, account.user());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
