package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.config.watch.WatchServer;
import org.lateralbot.core.poll.VoterKeys;

class CheckTest {

  @TempDir
  private Path folder;

  private Path settings(String yaml) throws IOException {
    return Files.writeString(folder.resolve("lateral.yaml"), yaml);
  }

  private static List<String> faults(Path settings, Path data) {
    StartRefusedException refused = catchThrowableOfType(
        StartRefusedException.class, () -> Check.run(Optional.of(settings), data, found -> {}));
    return String.valueOf(refused.getMessage()).lines().toList();
  }

  /** What is told where nothing is wrong. */
  private static String told(Path settings, Path data) throws StartRefusedException {
    List<String> told = new ArrayList<>();
    Check.run(Optional.of(settings), data, told::add);
    return String.join("\n", told);
  }

  private Path begun() throws Exception {
    Path data = folder.resolve("data");
    try (SqlStore store = SqliteStores.open(data)) {
      assertThat(Opening.voterKeys(data, store).fingerprint()).isNotEmpty();
    }
    return data;
  }

  private static Map<String, byte[]> content(Path data) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        content.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return content;
  }

  @Test
  void nothingIsWrongAndNothingIsMade() throws Exception {
    Path data = folder.resolve("new/data");
    Path settings = settings("prefix: \"?\"");

    assertThat(told(settings, data))
        .startsWith("Networks: none")
        .contains("matrix with homeserver, user and password-file, or discord with token-file")
        .contains("Store: " + data.resolve("lateral.sqlite") + " belongs to no key yet");
    assertThatCode(() -> Check.run(Optional.empty(), data, found -> {})).doesNotThrowAnyException();
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
            data + " is not a folder. Name one, for example --data /var/lib/lateral");
  }

  @Test
  void aFolderThatCannotBeMadeIsAFault() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(faults(settings(""), file.resolve("data")))
        .singleElement()
        .asString()
        .startsWith(file.resolve("data") + " cannot be created, for ")
        .contains("cannot write to " + file, "for example --data ");
  }

  @Test
  void theNetworksThatAreNamedAreTold() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "secret");
    Path settings = settings("""
        operator: {name: Garden, contact: tech@garden.example}
        matrix: {homeserver: "https://matrix.garden.example", user: lateral, password-file: %s}
        discord: {token-file: %s}
        """.formatted(token, token));

    assertThat(told(settings, folder.resolve("data"))).startsWith("Networks: matrix, discord.\n");
  }

  @Test
  void theStoreAndItsKeyAreLookedAtAndNotChanged() throws Exception {
    Path data = begun();
    Map<String, byte[]> before = content(data);

    assertThat(told(settings(""), data))
        .contains("Store: " + data.resolve("lateral.sqlite") + " belongs to "
            + data.resolve("secret.key") + ".");
    before.remove("lateral.sqlite-shm");
    assertThat(content(data)).containsAllEntriesOf(before);

    Files.delete(data.resolve("secret.key"));
    assertThat(faults(settings("zebra: 1"), data))
        .anySatisfy(line -> assertThat(line).contains("unknown key zebra"))
        .anySatisfy(line -> assertThat(line)
            .startsWith(
                data.resolve("secret.key") + " is missing, and the store was begun with it"))
        .anySatisfy(line ->
            assertThat(line).contains("cp -p ", data.resolve("secret.key").toString()));
    assertThat(data.resolve("secret.key")).doesNotExist();

    Files.write(data.resolve("secret.key"), new byte[VoterKeys.KEY_LENGTH]);
    assertThat(faults(settings(""), data).get(0)).contains("secret.key is not the key");
    Files.writeString(data.resolve("secret.key"), "too short");
    assertThat(faults(settings(""), data)).singleElement().asString().contains("is damaged");
  }

  @Test
  void aStoreThatIsNoneIsAFault() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("lateral.sqlite"), "no store at all ".repeat(100));

    assertThat(faults(settings(""), data))
        .containsExactly("The store in " + data + " is damaged or no store of Lateral.");
  }

  @Test
  void aHealthPortIsFreeOrHeldByTheBotItselfOrByAnother() throws Exception {
    Path data = begun();
    Path settings;
    int port;
    try (WatchServer watch = WatchServer.open(0, List.of(), () -> "")) {
      port = watch.port();
      settings = settings("health: {port: " + port + "}");
      assertThat(faults(settings, data).get(0))
          .startsWith("health.port " + port + " cannot be listened at (")
          .contains("Name a port that no other program uses, for example");
      try (SqlStore running = SqliteStores.open(data)) {
        assertThat(running.heldTo()).isPresent();
        assertThat(told(settings, data))
            .contains("Health: port " + port + " is held by the bot that runs on this data folder.")
            .contains("A bot runs on this data folder.");
      }
    }
    assertThat(told(settings, data)).contains("Health: port " + port + " is free.");
  }

  @Test
  void aPortThatAnotherProgramHoldsIsAFaultWhileTheBotRunsToo() throws Exception {
    Path data = begun();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.start();
    int port = other.getAddress().getPort();
    try (SqlStore running = SqliteStores.open(data)) {
      assertThat(running.heldTo()).isPresent();
      assertThat(faults(settings("health: {port: " + port + "}"), data).get(0))
          .contains("cannot be listened at");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void whatOthersCanReadIsTold() throws Exception {
    Path data = begun();
    assertThat(told(settings(""), data)).doesNotContain("other users");
    Files.setPosixFilePermissions(
        data.resolve("secret.key"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(told(settings(""), data))
        .contains(data.resolve("secret.key") + " can be read by other users")
        .contains("chmod 600");
  }
}
