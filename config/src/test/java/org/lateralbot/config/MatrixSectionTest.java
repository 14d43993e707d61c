package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.config.fault.Fault;

class MatrixSectionTest {

  private static final Map<String, String> ENVIRONMENT = Map.of("BOT_PASSWORD", "secret");

  private static SettingsFile file(String yaml) {
    return new SettingsFile("lateral.yaml", yaml, ENVIRONMENT);
  }

  private static List<String> faults(String yaml) {
    SettingsFile file = file(yaml);
    assertThat(MatrixSection.read(file)).isEmpty();
    return file.faults().stream().map(Fault::toString).toList();
  }

  @Test
  void anAccountIsEnough(@TempDir Path folder) throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "secret\n");
    SettingsFile file = file("""
            matrix:
              homeserver: https://matrix.garden.example/
              user: lateral
              password-file: %s
            """.formatted(password));

    Network network = MatrixSection.read(file).orElseThrow();

    assertThat(file.faults()).isEmpty();
    assertThat(network
            .open(
                SettingsReader.read(file(""), ZoneOffset.UTC, List.of()),
                folder,
                InstantSource.fixed(Instant.EPOCH),
                () -> {
                  throw new AssertionError("nothing is told before it is connected");
                })
            .name())
        .isEqualTo(MatrixSection.NAME);
  }

  @Test
  void everythingElseCanBeSet() {
    SettingsFile file = file("""
            matrix:
              homeserver: http://127.0.0.1:8008
              user: "@lateral:garden.example"
              password-env: BOT_PASSWORD
              device: Lateral in the shed
              inviters: "@ann:garden.example, park.example"
              rooms: 20
            """);

    assertThat(MatrixSection.read(file)).isPresent();
    assertThat(file.faults()).isEmpty();
  }

  @Test
  void whatIsMissingOrMakesNoSenseIsToldAtOnce() {
    assertThat(faults("""
            matrix:
              homeserver: matrix.garden.example
              password: secret
              inviters: everybody else
              rooms: none
            """))
        .anyMatch(fault -> fault.contains("matrix.homeserver cannot be"))
        .anyMatch(fault -> fault.contains("matrix.user is missing"))
        .anyMatch(fault ->
            fault.contains("exactly one of matrix.password-file and matrix.password-env is needed"))
        .anyMatch(fault -> fault.contains("matrix.inviters cannot be"))
        .anyMatch(fault -> fault.contains("matrix.rooms cannot be"))
        .anyMatch(fault -> fault.contains("unknown key matrix.password"));
  }
}
