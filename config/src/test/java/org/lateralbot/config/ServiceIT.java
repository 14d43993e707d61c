package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as the system runs it: a process that is told to end by a signal. */
@Timeout(60)
class ServiceIT {

  private static final int SIGTERM = 128 + 15;

  @TempDir
  private Path data;

  private Process start(String manner) throws Exception {
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        ServiceProgram.class.getName(),
        data.toString(),
        manner);
    return new ProcessBuilder(command)
        .redirectError(data.resolve("errors.log").toFile())
        .start();
  }

  private String errors() throws Exception {
    return Files.readString(data.resolve("errors.log"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"willing", "stuck"})
  void itRunsUntilTheSignalAndEndsWithinTenSeconds(String manner) throws Exception {
    Process service = start(manner);
    try (BufferedReader output = service.inputReader()) {
      assertThat(output.readLine()).as(errors()).isEqualTo(ServiceProgram.CONNECTED);

      service.toHandle().destroy();

      assertThat(output.readLine()).isEqualTo(ServiceProgram.CLOSING);
      assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(service.exitValue()).isEqualTo(SIGTERM);
      assertThat(errors()).doesNotContain("ERROR", "Exception");
    } finally {
      service.destroyForcibly();
    }
  }
}
