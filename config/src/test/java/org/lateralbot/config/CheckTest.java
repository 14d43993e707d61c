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
