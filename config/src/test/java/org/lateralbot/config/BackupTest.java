package org.lateralbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.sqlite.SqliteStores;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.poll.VoterKeys;

@SuppressWarnings("NullAway.Init")
class BackupTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir
  private Path folder;

  private Path data;
  private Path backup;
  private Path other;

  @BeforeEach
  void fill() throws Exception {
    data = folder.resolve("data");
    backup = folder.resolve("lateral.backup");
    other = folder.resolve("other");
    try (SqlStore store = SqliteStores.open(data)) {
      handle(store, 0);
      Opening.secretKey(data);
    }
  }

  private static boolean handle(SqlStore store, int message) {
    MessageId id = new MessageId("test", String.valueOf(message));
    return store.transactions().call(() -> store.inbox().accept(id, AT));
  }

  /** Whether each of the first messages was handled in the store of a folder. */
  private static List<Boolean> handled(Path folder, int messages) throws StartRefusedException {
    try (SqlStore store = SqliteStores.open(folder)) {
      return IntStream.range(0, messages).mapToObj(each -> !handle(store, each)).toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatWasThereIsThereAgain() throws Exception {
    Backup.write(data, backup);
    Restore.run(backup, other);

    assertThat(other.resolve(SecretKey.FILE)).hasSameBinaryContentAs(data.resolve(SecretKey.FILE));
    assertThat(handled(other, 2)).containsExactly(true, false);
  }

  @Test
  void onlyTheOwnerCanReadABackupAndWhatIsRestored() throws Exception {
    Backup.write(data, backup);
    Restore.run(backup, other);

    for (Path file :
        List.of(backup, other.resolve("lateral.sqlite"), other.resolve(SecretKey.FILE))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
        .isEqualTo("rwx------");
    assertThat(names(folder)).containsExactly("data", "lateral.backup", "other");
  }

  @Test
  void aBackupWhilePeopleVoteIsAMomentOfTheStore() throws Exception {
    int most = 100_000;
    AtomicBoolean enough = new AtomicBoolean();
    try (SqlStore store = SqliteStores.open(data)) {
      CompletableFuture<Integer> voting =
          CompletableFuture.supplyAsync(() -> IntStream.range(1, most)
              .takeWhile(message -> !enough.get())
              .peek(message -> handle(store, message))
              .reduce(0, (before, last) -> last));
      for (int round = 0; round < 5; round++) {
        Backup.write(data, backup);
        Path restored = folder.resolve("restored" + round);
        Restore.run(backup, restored);
        List<Boolean> handled = handled(restored, 10_000);
        int first = handled.contains(false) ? handled.indexOf(false) : handled.size();
        assertThat(first).isPositive();
        assertThat(handled.subList(first, handled.size())).doesNotContain(true);
      }
      enough.set(true);
      assertThat(voting.join()).isPositive();
    }
  }

  @Test
  void whatIsNoBackupOrNoPlaceForOneIsToldWithoutTheWordsOfAProgrammer() {
    assertThatThrownBy(() -> Restore.run(data, other))
        .hasMessage("Nothing was restored: " + data + " is no file.");
    assertThatThrownBy(() -> {
          Backup.write(data, backup);
          Restore.run(backup, backup);
        })
        .hasMessage("Nothing was restored: " + backup + " is no folder.");
  }

  @Test
  void aPlaceThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> Backup.write(data, nowhere.resolve("lateral.backup")))
        .hasMessage("No backup was made: there is no folder " + nowhere + ".");
    assertThatThrownBy(() -> Restore.run(nowhere, other))
        .hasMessage("Nothing was restored: there is no file " + nowhere + ".");
    assertThat(other).doesNotExist();
  }

  @Test
  void aNewBackupTakesThePlaceOfTheOldOne() throws Exception {
    Files.writeString(backup, "an earlier one");
    Backup.write(data, backup);
    Restore.run(backup, other);

    assertThat(handled(other, 1)).containsExactly(true);
  }

  @Test
  void aBackupThatFailsLeavesTheOldOne() throws Exception {
    Files.writeString(backup, "an earlier one");

    assertThatThrownBy(() -> Backup.write(folder.resolve("empty"), backup))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("There is no store in");
    assertThat(backup).hasContent("an earlier one");
    assertThat(names(folder)).containsExactly("data", "lateral.backup");
  }

  @Test
  void noFileOfTheBotsOwnIsWrittenOver() {
    for (String own :
        List.of("lateral.sqlite", "lateral.sqlite-wal", "secret.key", "lateral.lock")) {
      assertThatThrownBy(() -> Backup.write(data, data.resolve("../data").resolve(own)))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("a file of the bot's own");
    }
  }

  /** Begins the store of the folder with the key that is there, as the bot does at its start. */
  private void begin() throws StartRefusedException {
    try (SqlStore store = SqliteStores.open(data)) {
      Opening.voterKeys(data, store);
    }
  }

  @Test
  void aBackupWithoutTheRightKeyIsNotMade() throws Exception {
    begin();
    Path key = data.resolve(SecretKey.FILE);
    Files.move(key, folder.resolve("right.key"));
    assertThatThrownBy(() -> Backup.write(data, backup))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("No backup was made: " + key + " is missing.");
    Files.write(key, new byte[VoterKeys.KEY_LENGTH]);
    assertThatThrownBy(() -> Backup.write(data, backup))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("No backup was made: " + key + " is not the key");
    assertThat(names(folder)).containsExactly("data", "right.key");

    Files.move(folder.resolve("right.key"), key, StandardCopyOption.REPLACE_EXISTING);
    Backup.write(data, backup);
    Restore.run(backup, other);
    assertThat(handled(other, 1)).containsExactly(true);
  }

  @Test
  void aBackupWhoseKeyIsNotThatOfItsStoreIsRefusedAndNothingIsChanged() throws Exception {
    begin();
    Backup.write(data, backup);
    URI zip = URI.create("jar:" + backup.toUri());
    try (FileSystem packed = FileSystems.newFileSystem(zip, Map.of())) {
      Files.write(packed.getPath(SecretKey.FILE), new byte[VoterKeys.KEY_LENGTH]);
    }

    assertThatThrownBy(() -> Restore.run(backup, other))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContainingAll("Nothing was restored", "is not the key", "unzip " + backup);
    assertThat(names(other)).containsExactly("lateral.lock");
  }

  @Test
  void aFolderInUseIsRefused() throws Exception {
    Backup.write(data, backup);
    try (SqlStore running = SqliteStores.open(other)) {
      assertThatThrownBy(() -> Restore.run(backup, other))
          .isInstanceOf(StartRefusedException.class)
          .hasMessageContaining("in use by another running Lateral");
      assertThat(handle(running, 0)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lateral.sqlite", "lateral.sqlite-wal", "secret.key"})
  void aFolderThatHoldsDataIsRefusedAndLeftAsItIs(String name) throws Exception {
    Backup.write(data, backup);
    Files.createDirectory(other);
    Files.writeString(other.resolve(name), "precious");

    assertThatThrownBy(() -> Restore.run(backup, other))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("holds data (" + name + ")");
    assertThat(other.resolve(name)).hasContent("precious");
  }

  @Test
  void aBackupThatIsCutShortIsRefusedAndNothingIsChanged() throws Exception {
    Backup.write(data, backup);
    byte[] whole = Files.readAllBytes(backup);
    for (int part = 0; part < 10; part++) {
      Files.write(backup, Arrays.copyOf(whole, whole.length * part / 10));
      assertThatThrownBy(() -> Restore.run(backup, other))
          .isInstanceOf(StartRefusedException.class);
      assertThat(names(other)).containsExactly("lateral.lock");
    }
  }

  /** The first bytes hold the key, the middle the store, the last the list of both. */
  @Test
  void aBackupWithAChangedByteIsRefusedUnlessTheByteMeansNothing() throws Exception {
    Backup.write(data, backup);
    byte[] whole = Files.readAllBytes(backup);
    byte[] key = Files.readAllBytes(data.resolve(SecretKey.FILE));
    int refused = 0;
    for (int position = 0; position < whole.length; position += position < 100 ? 9 : 997) {
      byte[] changed = whole.clone();
      changed[position] ^= 1;
      Files.write(backup, changed);
      Path restored = folder.resolve("restored" + position);
      try {
        Restore.run(backup, restored);
        assertThat(restored.resolve(SecretKey.FILE)).hasBinaryContent(key);
        assertThat(handled(restored, 2)).containsExactly(true, false);
      } catch (StartRefusedException refusal) {
        assertThat(names(restored)).containsExactly("lateral.lock");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(5);
  }

  @Test
  void aBackupOfANewerProgramIsRefusedAndNothingIsChanged() throws Exception {
    String address = "jdbc:sqlite:" + data.resolve("lateral.sqlite");
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("""
          INSERT INTO flyway_schema_history
          SELECT installed_rank + 1000, '999', description, type, script, checksum, installed_by,
            installed_on, execution_time, success
          FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1""");
    }
    Backup.write(data, backup);

    assertThatThrownBy(() -> Restore.run(backup, other))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("written by a newer Lateral");
    assertThat(names(other)).containsExactly("lateral.lock");
  }
}
