package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir
  private Path folder;

  private Path settings(String yaml) throws IOException {
    return Files.writeString(folder.resolve("lateral.yaml"), yaml);
  }

  private static List<String> faults(Path settings, Path data) {
    StartRefusedException refused = catchThrowableOfType(
        StartRefusedException.class, () -> Check.run(Optional.of(settings), data));
    return String.valueOf(refused.getMessage()).lines().toList();
  }

  @Test
  void nothingIsWrongAndNothingIsMade() throws Exception {
    Path data = folder.resolve("new/data");
    Path settings = settings("prefix: \"?\"");

    assertThatCode(() -> Check.run(Optional.of(settings), data)).doesNotThrowAnyException();
    assertThatCode(() -> Check.run(Optional.empty(), data)).doesNotThrowAnyException();
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws Exception {
    Path principles = Files.createDirectory(folder.resolve("principles"));
    Files.writeString(principles.resolve("share.md"), "no head");
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("secret.key"), "too short");
    Path settings = settings("prefix: abc\nprinciples: " + principles + "\nzebra: 1\n");

    assertThat(faults(settings, data))
        .satisfiesExactly(
            line -> assertThat(line).contains("lateral.yaml:1: prefix cannot be"),
            line -> assertThat(line).contains("lateral.yaml:3: unknown key zebra"),
            line -> assertThat(line).isEqualTo("The folder of principles cannot be used:"),
            line -> assertThat(line).startsWith("share.md:1:"),
            line -> assertThat(line).contains("secret.key is damaged"));
  }

  @Test
  void howeverManyFaultsThereAreEachIsToldWithItsLine() throws Exception {
    Path settings = settings("""
            name: two words
            prefix: abc
            answers: magic
            log: xml
            rooms: {polls: nobody, language: klingon}
            quotas: {questions: {within: soon}}
            health: {port: 99999}
            retention: {ended: never}
            store: {url: "mysql://localhost/lateral", user: lateral, password-file: /not/there}
            matrix: {homeserver: nowhere}
            zebra: 1
            """);

    List<String> faults = faults(settings, folder.resolve("data"));
    for (String fault : List.of(
        ":1: name cannot be",
        ":2: prefix cannot be",
        ":3: answers cannot be",
        ":4: log cannot be",
        ":5: rooms.polls cannot be",
        ":5: rooms.language cannot be",
        ":6: quotas.questions.within cannot be",
        ":7: health.port cannot be",
        ":8: retention.ended cannot be",
        ":9: store.url must be",
        ":9: store.password-file cannot be",
        ":10: matrix.homeserver cannot be",
        ":10: matrix.user is missing",
        ":11: unknown key zebra",
        "operator.name is missing",
        "operator.contact is missing")) {
      assertThat(faults).anyMatch(line -> line.contains(fault));
    }
  }

  @Test
  void aSettingsFileThatIsNotThereIsToldWithTheRest() throws Exception {
    Path data = Files.writeString(folder.resolve("data"), "a file");

    assertThat(faults(folder.resolve("missing.yaml"), data))
        .containsExactly(
            "There is no settings file " + folder.resolve("missing.yaml") + ".",
            data + " is not a folder");
  }

  @Test
  void aFolderThatCannotBeMadeIsAFault() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(faults(settings(""), file.resolve("data")))
        .containsExactly(file.resolve("data") + " cannot be created");
  }
}
