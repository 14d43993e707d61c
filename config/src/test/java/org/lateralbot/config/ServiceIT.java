package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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

  private Process start(String manner, String settings) throws Exception {
    List<String> command = List.of(
        JavaProgram.PATH,
        "-XX:TieredStopAtLevel=1",
        // As in the manifest of the packaged jar: else a newer Java warns on the log's stream.
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        ServiceProgram.class.getName(),
        data.toString(),
        manner,
        settings);
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
    Process service = start(manner, "");
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

  @Test
  void whoIsStoppedBeforeItWasEverConnectedDoesNotSayThatItIs() throws Exception {
    Process service = start("away", "");
    try (BufferedReader output = service.inputReader()) {
      assertThat(output.readLine()).as(errors()).isEqualTo(ServiceProgram.TRYING);

      service.toHandle().destroy();

      assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(service.exitValue()).isEqualTo(SIGTERM);
      assertThat(errors()).contains("speaks for telling").doesNotContain("connected to telling");
    } finally {
      service.destroyForcibly();
    }
  }

  @Test
  void itsHealthAndFiguresAreToldAndItsLogIsForPrograms() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process service = start("willing", "log: json\nhealth: {port: " + port + "}\n");
    try (BufferedReader output = service.inputReader()) {
      assertThat(output.readLine()).as(errors()).isEqualTo(ServiceProgram.CONNECTED);

      assertThat(get(port, "/health"))
          .contains("{\"healthy\":true,", "\"telling\":{\"healthy\":true,\"state\":\"connected\"}");
      assertThat(get(port, "/metrics")).contains("lateral_connected{platform=\"telling\"} 1.0");

      service.toHandle().destroy();
      assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      service.destroyForcibly();
    }
    List<String> lines = errors().lines().toList();
    assertThat(lines).isNotEmpty().allMatch(ServiceIT::isJson);
    assertThat(lines).anyMatch(line -> line.contains("\"connected to telling\""));
  }

  private static String get(int port, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static boolean isJson(String line) {
    try {
      return new ObjectMapper().readTree(line).isObject();
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }
}
