package org.lateralbot.adapter.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.adapter.store.FolderLock;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.StoreInUseException;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Span;
import org.lateralbot.core.store.Leases;
import org.lateralbot.core.store.StoreUnavailableException;

@SuppressWarnings("NullAway.Init")
class SqliteStoresTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private static final MessageId MESSAGE = new MessageId("test", "a");
  private static final String SECRET = "words that must not stay";

  @TempDir
  private Path folder;

  @Test
  void whatWasAcknowledgedIsThereAfterAStop() {
    try (SqlStore store = SqliteStores.open(folder)) {
      store.inbox().accept(MESSAGE, AT);
    }
    try (SqlStore store = SqliteStores.open(folder)) {
      assertThat(store.inbox().accept(MESSAGE, AT)).isFalse();
    }
  }

  @Test
  void whatWasAcknowledgedIsThereWithoutAStop() throws IOException {
    Path copy = folder.resolve("copy");
    try (SqlStore store = SqliteStores.open(folder.resolve("original"))) {
      store.inbox().accept(MESSAGE, AT);
      copy(folder.resolve("original"), copy);
    }
    try (SqlStore store = SqliteStores.open(copy)) {
      assertThat(store.inbox().accept(MESSAGE, AT)).isFalse();
    }
  }

  @Test
  void nobodyElseMayReadWhatIsMadeInAFolderThatOthersMayLookInto() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (SqlStore store = SqliteStores.open(folder)) {
      store.inbox().accept(MESSAGE, AT);
      assertThat(rights())
          .containsOnlyKeys(
              "lateral.lock", "lateral.sqlite", "lateral.sqlite-shm", "lateral.sqlite-wal")
          .allSatisfy((file, rights) -> assertThat(rights).as(file).isEqualTo("rw-------"));
    }
  }

  private Map<String, String> rights() throws IOException {
    Map<String, String> rights = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        rights.put(
            file.getFileName().toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return rights;
  }

  @Test
  void whatAStoreIsHeldToIsLookedUpWithoutAnyChange() throws IOException {
    assertThat(SqliteStores.heldTo(folder)).isEmpty();
    assertThat(folder).isEmptyDirectory();
    try (SqlStore store = SqliteStores.open(folder)) {
      assertThat(SqliteStores.heldTo(folder)).isEmpty();
      assertThat(store.heldTo()).isEmpty();
      assertThat(store.isHeldTo("a")).isTrue();
      assertThat(store.isHeldTo("b")).isFalse();
      assertThat(SqliteStores.heldTo(folder)).contains("a");
      assertThat(store.heldTo()).contains("a");
    }
    Set<String> files = rights().keySet();
    byte[] before = Files.readAllBytes(folder.resolve("lateral.sqlite"));
    assertThat(SqliteStores.heldTo(folder)).contains("a");
    assertThat(rights()).containsOnlyKeys(files);
    assertThat(folder.resolve("lateral.sqlite")).hasBinaryContent(before);
  }

  @Test
  void aLookIntoAStoreWithoutALogMakesNone() throws IOException {
    try (SqlStore store = SqliteStores.open(folder)) {
      assertThat(store.isHeldTo("a")).isTrue();
    }
    for (String log : List.of("lateral.sqlite-wal", "lateral.sqlite-shm")) {
      Files.deleteIfExists(folder.resolve(log));
    }
    assertThat(SqliteStores.heldTo(folder)).contains("a");
    assertThat(rights()).containsOnlyKeys("lateral.lock", "lateral.sqlite");
  }

  @Test
  void whatIsNoStoreIsHeldToNothing() throws IOException {
    Files.writeString(
        folder.resolve("lateral.sqlite"), "no store, but long enough for a header".repeat(50));
    assertThatThrownBy(() -> SqliteStores.heldTo(folder))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("damaged or no store");
    assertThat(rights()).containsOnlyKeys("lateral.sqlite");
  }

  @Test
  void aFolderIsTakenWhileItsStoreIsOpen() throws IOException {
    assertThat(FolderLock.isTaken(folder)).isFalse();
    assertThat(folder).isEmptyDirectory();
    try (SqlStore open = SqliteStores.open(folder)) {
      assertThat(FolderLock.isTaken(folder)).isTrue();
      assertThat(open.heldTo()).isEmpty();
    }
    assertThat(FolderLock.isTaken(folder)).isFalse();
  }

  @Test
  void commitsAreOnDiskWhenTheyReturnAndErasedRowsAreOverwritten() throws SQLException {
    SqliteFile file = new SqliteFile(folder, Duration.ofSeconds(1));
    try (Connection connection = file.writing().getConnection()) {
      assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(connection, "synchronous")).isEqualTo("2");
      assertThat(pragma(connection, "secure_delete")).isEqualTo("1");
      assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(connection, "busy_timeout")).isEqualTo("1000");
    }
  }

  @Test
  void erasedWordsAreInNoFileOnceTheStoreIsClosed() throws IOException {
    try (SqlStore store = SqliteStores.open(folder)) {
      store.outbox().add(message("a", SECRET), AT);
      assertThat(wordsOnDisk()).contains(SECRET);
      store.outbox().sent("a");
    }
    assertThat(wordsOnDisk()).doesNotContain(SECRET);
  }

  @Test
  void aClosedStoreIsOneFileThatHoldsEverything() throws IOException {
    try (SqlStore store = SqliteStores.open(folder)) {
      store.inbox().accept(MESSAGE, AT);
      assertThat(store.heldTo()).isEmpty();
    }
    assertThat(rights()).containsOnlyKeys("lateral.lock", "lateral.sqlite");
    try (SqlStore store = SqliteStores.open(folder)) {
      assertThat(store.inbox().accept(MESSAGE, AT)).isFalse();
    }
  }

  @Test
  void closingWaitsForNoOtherProgramThatReads() throws Exception {
    try (Connection reader = connect(folder)) {
      try (SqlStore store = SqliteStores.open(folder)) {
        store.inbox().accept(MESSAGE, AT);
        execute(reader, "BEGIN");
        execute(reader, "SELECT * FROM inbox");
        store.outbox().add(message("a", SECRET), AT);
      }
      assertThat(rights()).containsKey("lateral.sqlite-wal");
    }
    SqliteStores.open(folder).close();
    assertThat(rights()).containsOnlyKeys("lateral.lock", "lateral.sqlite");
    assertThat(inFile()).contains(SECRET);
  }

  @Test
  void erasedWordsAreInNoFileOfATidyStore() throws IOException {
    try (SqlStore store = SqliteStores.open(folder)) {
      store.outbox().add(message("a", SECRET), AT);
      store.outbox().sent("a");
      awaitTidy();
      assertThat(wordsOnDisk()).doesNotContain(SECRET);
    }
  }

  @Test
  void aLargeLogIsCutOffOnlyOnceNobodyWaits() throws Exception {
    SqliteStores.open(folder).close();
    SqliteFile file = new SqliteFile(folder, Duration.ofSeconds(1));
    SqliteDialect dialect = new SqliteDialect(new Checkpoints(file.writing(), Duration.ZERO));
    try (Handle writer = Jdbi.create(file.writing()).open()) {
      String many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)"
          + " INSERT INTO inbox SELECT 'test', i || hex(randomblob(300)), 0 FROM n";
      writer.execute(many);
      assertThat(dialect.tidy(writer, false)).isFalse();
      assertThat(Files.size(log())).isGreaterThan(4_000_000);

      writer.execute("DELETE FROM inbox");
      assertThat(dialect.tidy(writer, true)).isTrue();
      assertThat(log()).hasSize(0);

      writer.execute("INSERT INTO inbox VALUES ('test', '" + SECRET + "', 0)");
      assertThat(dialect.tidy(writer, false)).isTrue();
      assertThat(log()).hasSize(0);
    }
  }

  private Path log() {
    return folder.resolve(SqliteStores.FILE + "-wal");
  }

  @Test
  void tidyingWaitsForNoReader() throws Exception {
    try (SqlStore store = SqliteStores.open(folder);
        Connection reader = connect(folder)) {
      store.outbox().add(message("a", SECRET), AT);
      execute(reader, "BEGIN");
      execute(reader, "SELECT * FROM outbox");
      store.outbox().sent("a");
      assertThat(tidy()).isFalse();
      execute(reader, "COMMIT");
      awaitTidy();
      assertThat(wordsOnDisk()).doesNotContain(SECRET);
    }
  }

  /** What was committed may be on its way out of the log just now. */
  private void awaitTidy() {
    while (!tidy()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatIsCommittedLeavesTheLogBesideTheWriter() throws Exception {
    SqliteStores.open(folder).close();
    SqliteFile file = new SqliteFile(folder, Duration.ofSeconds(1));
    try (Connection writer = file.writing().getConnection();
        Checkpoints checkpoints = new Checkpoints(file.writing(), Duration.ZERO)) {
      execute(writer, "INSERT INTO inbox VALUES ('test', '" + SECRET + "', 0)");
      assertThat(inFile()).doesNotContain(SECRET);
      execute(writer, "BEGIN");
      execute(writer, "DELETE FROM inbox");
      checkpoints.soon();
      while (!inFile().contains(SECRET)) {
        Thread.onSpinWait();
      }
      execute(writer, "ROLLBACK");
    }
  }

  private boolean tidy() {
    SqliteFile file = new SqliteFile(folder, Duration.ofMinutes(1));
    Checkpoints unused = new Checkpoints(file.writing(), Duration.ZERO);
    return Jdbi.create(file.writing())
        .withHandle(writer -> new SqliteDialect(unused).tidy(writer, true));
  }

  @Test
  void aFolderInUseIsRefusedUntilItsUserStops() {
    try (SqlStore store = SqliteStores.open(folder)) {
      store.inbox().accept(MESSAGE, AT);
      assertThatThrownBy(() -> SqliteStores.open(folder))
          .isInstanceOf(StoreInUseException.class)
          .hasMessageContaining(folder.toString());
    }
    SqliteStores.open(folder).close();
  }

  @Test
  void aStoreOfANewerVersionIsRefusedAndLeftUntouched() throws Exception {
    SqliteStores.open(folder).close();
    try (Connection connection = connect(folder)) {
      pretendToBeNewer(connection);
    }
    assertRefusedUntouched(folder);
  }

  @Test
  void aStoreOfANewerVersionThatWasNeverStoppedIsRefusedAndLeftUntouched() throws Exception {
    Path original = folder.resolve("original");
    Path copy = folder.resolve("copy");
    SqliteStores.open(original).close();
    try (Connection connection = connect(original)) {
      pretendToBeNewer(connection);
      copy(original, copy);
    }
    assertRefusedUntouched(copy);
  }

  @Test
  void aFileThatIsNoStoreIsRefusedAndLeftUntouched() throws IOException {
    Path file = folder.resolve("lateral.sqlite");
    Files.writeString(file, "Dear diary, ".repeat(500));
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SqliteStores.open(folder))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining(folder.toString());
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> SqliteStores.open(file.resolve("below")))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("below");
  }

  @Test
  void whileTheFileIsLockedChangesFailClearlyAndQuestionsAreAnswered() throws SQLException {
    try (SqlStore store = SqliteStores.open(folder, Duration.ofMillis(50));
        Connection other = connect(folder)) {
      execute(other, "BEGIN IMMEDIATE");
      assertThatThrownBy(() -> store.inbox().accept(MESSAGE, AT))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(store.items().about(MESSAGE)).isEmpty();
      execute(other, "COMMIT");
      assertThat(store.inbox().accept(MESSAGE, AT)).isTrue();
    }
  }

  @Test
  void aChangeWaitsForAShortLock() throws Exception {
    try (SqlStore store = SqliteStores.open(folder);
        Connection other = connect(folder)) {
      execute(other, "BEGIN IMMEDIATE");
      Thread caller = new Thread(() -> store.inbox().accept(MESSAGE, AT));
      caller.start();
      while (caller.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      execute(other, "COMMIT");
      caller.join();
      assertThat(store.inbox().accept(MESSAGE, AT)).isFalse();
    }
  }

  @Test
  void whenTheDiskIsFullNothingIsChangedAndWhatFitsIsStillTaken() {
    SqliteStores.open(folder).close();
    SqliteFile file = new SqliteFile(folder, Duration.ofSeconds(1));
    Jdbi full = Jdbi.create(() -> {
      Connection connection = file.writing().getConnection();
      execute(connection, "PRAGMA max_page_count = 40");
      return connection;
    });
    Checkpoints checkpoints = new Checkpoints(file.writing(), Duration.ZERO);
    try (SqlStore store = new SqlStore(
        full,
        Jdbi.create(file.reading()),
        new SqliteDialect(checkpoints),
        Leases.ALONE,
        checkpoints::close)) {
      String large = "x".repeat(1_000_000);
      assertThatThrownBy(() -> store.transactions().run(() -> {
            store.inbox().accept(MESSAGE, AT);
            store.outbox().add(message("large", large), AT);
          }))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(store.outbox().waiting("large")).isEmpty();
      assertThat(store.inbox().accept(MESSAGE, AT)).isTrue();
    }
  }

  private static void assertRefusedUntouched(Path folder) throws IOException {
    Map<String, String> before = contents(folder);
    assertThatThrownBy(() -> SqliteStores.open(folder))
        .isInstanceOf(StoreTooNewException.class)
        .hasMessageContaining("version 999,")
        .hasMessageContaining("this program knows versions up to ");
    assertThat(contents(folder)).isEqualTo(before);
  }

  private static void pretendToBeNewer(Connection connection) throws SQLException {
    execute(connection, """
        INSERT INTO flyway_schema_history
        SELECT 99, '999', 'later', type, 'V999__later.sql', 1, installed_by, installed_on, 1, 1
        FROM flyway_schema_history WHERE version = '1'""");
  }

  private static Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lateral.sqlite"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(one -> !one.toString().endsWith("-shm")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Names of the files that hold anything that lasts, with what is in them. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> !one.toString().endsWith("-shm")).toList()) {
        contents.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    contents.values().removeIf(String::isEmpty);
    return contents;
  }

  private String inFile() throws IOException {
    return contents(folder).getOrDefault(SqliteStores.FILE, "");
  }

  private String wordsOnDisk() throws IOException {
    return String.join("", contents(folder).values());
  }

  private static OutgoingMessage message(String id, String words) {
    return OutgoingMessage.of(
        id,
        new Destination.ToRoom(new RoomId("test", "commons")),
        Body.of(Line.of(new Span.Plain(words))));
  }
}
