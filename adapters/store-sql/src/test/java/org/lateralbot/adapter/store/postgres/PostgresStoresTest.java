package org.lateralbot.adapter.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.adapter.store.StoreTooNewException;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.store.StoreUnavailableException;

class PostgresStoresTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private static final MessageId MESSAGE = new MessageId("test", "a");
  private static final RoomId ROOM = new RoomId("test", "commons");
  private static final Duration SHORT = Duration.ofMillis(400);

  private final PostgresAddress address = PostgresForTests.database("store-" + UUID.randomUUID());

  @Test
  void whatWasAcknowledgedIsThereAfterAStop() {
    try (SqlStore store = open(address)) {
      store.inbox().accept(MESSAGE, AT);
    }
    try (SqlStore store = open(address)) {
      assertThat(store.inbox().accept(MESSAGE, AT)).isFalse();
    }
  }

  @Test
  void whatAStoreIsHeldToIsLookedUpWithoutAnyChange() {
    assertThat(PostgresStores.heldTo(address)).isEmpty();
    try (SqlStore store = open(address)) {
      assertThat(PostgresStores.heldTo(address)).isEmpty();
      assertThat(store.isHeldTo("a")).isTrue();
      assertThat(PostgresStores.heldTo(address)).contains("a");
    }
  }

  @Test
  void commitsAreOnDiskWhenTheyReturnWhateverTheServersDefault() {
    execute("ALTER DATABASE \"" + name() + "\" SET synchronous_commit = off");
    assertThat(writerSetting("synchronous_commit")).isEqualTo("on");
  }

  @Test
  void aSettingThatWaitsForMoreThanTheDiskStays() {
    execute("ALTER DATABASE \"" + name() + "\" SET synchronous_commit = remote_apply");
    assertThat(writerSetting("synchronous_commit")).isEqualTo("remote_apply");
  }

  private String writerSetting(String setting) {
    try (var writing = new PostgresServer(address, SHORT).writing(1)) {
      return Jdbi.create(writing)
          .withHandle(
              handle -> handle.select("SHOW " + setting).mapTo(String.class).one());
    }
  }

  @Test
  void worksOfTwoProcessesRunOneAfterAnother() {
    try (SqlStore one = open(address);
        SqlStore other = open(address)) {
      List<CompletableFuture<Void>> callers = IntStream.range(0, 200)
          .mapToObj(number ->
              CompletableFuture.runAsync(() -> takeTwoNumbers(number % 2 == 0 ? one : other)))
          .toList();
      callers.forEach(CompletableFuture::join);
      assertThat(one.items().nextNumber(ROOM)).isEqualTo(401);
    }
  }

  /** The second number follows the first only if nobody comes in between. */
  private static void takeTwoNumbers(SqlStore store) {
    store.transactions().run(() -> {
      int first = store.items().nextNumber(ROOM);
      assertThat(store.items().nextNumber(ROOM)).isEqualTo(first + 1);
    });
  }

  @Test
  void aConnectionCutBetweenTwoWorksGoesUnnoticed() {
    try (SqlStore store = open(address)) {
      store.inbox().accept(MESSAGE, AT);
      cutAllConnections();
      assertThat(store.inbox().accept(MESSAGE, AT)).isFalse();
      assertThat(store.items().about(MESSAGE)).isEmpty();
    }
  }

  @Test
  void aConnectionCutDuringAWorkUndoesTheWork() {
    try (SqlStore store = open(address)) {
      assertThatThrownBy(() -> store.transactions().run(() -> {
            store.inbox().accept(MESSAGE, AT);
            cutAllConnections();
            store.items().nextNumber(ROOM);
          }))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(store.inbox().accept(MESSAGE, AT)).isTrue();
    }
  }

  @Test
  void aProcessThatHangsInAWorkHoldsTheOthersUpOnlyForAWhile() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (SqlStore hanging = open(address, SHORT);
        SqlStore other = open(address, SHORT)) {
      CompletableFuture<Boolean> hung =
          CompletableFuture.supplyAsync(() -> hanging.transactions().call(() -> {
            hanging.inbox().accept(MESSAGE, AT);
            inside.countDown();
            await(goOn);
            return true;
          }));
      inside.await();
      assertThat(other.inbox().accept(MESSAGE, AT)).isTrue();
      goOn.countDown();
      assertThatThrownBy(hung::join).hasCauseInstanceOf(StoreUnavailableException.class);
    }
  }

  @Test
  void aLockHeldForTooLongFailsClearlyAndQuestionsAreAnswered() {
    try (SqlStore store = open(address, SHORT);
        var lock = Jdbi.create(new PostgresServer(address, SHORT).single()).open()) {
      new PostgresDialect().begin(lock);
      assertThatThrownBy(() -> store.inbox().accept(MESSAGE, AT))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(store.items().about(MESSAGE)).isEmpty();
      lock.rollback();
      assertThat(store.inbox().accept(MESSAGE, AT)).isTrue();
    }
  }

  @Test
  void aStoreOfANewerVersionIsRefused() {
    execute("""
        INSERT INTO flyway_schema_history
        SELECT 99, '999', 'later', type, 'V999__later.sql', 1, installed_by, installed_on, 1, true
        FROM flyway_schema_history WHERE version = '1'""");
    assertThatThrownBy(() -> open(address))
        .isInstanceOf(StoreTooNewException.class)
        .hasMessageContaining("version 999,");
  }

  @Test
  void whoTakesAStoreAsItIsNeitherMakesNorChangesTables() {
    execute("DROP SCHEMA public CASCADE");
    execute("CREATE SCHEMA public");
    assertThatThrownBy(() -> PostgresStores.openAsItIs(address))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageStartingWith("There is no store, or one of an older Lateral.");
    assertThat(tables()).isZero();

    open(address).close();
    PostgresStores.openAsItIs(address).close();
    execute("DELETE FROM flyway_schema_history WHERE version = '10'");
    assertThatThrownBy(() -> PostgresStores.openAsItIs(address))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("was left untouched");
  }

  private int tables() {
    return Jdbi.create(new PostgresServer(address, SHORT).single())
        .withHandle(handle -> handle
            .select("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
            .mapTo(Integer.class)
            .one());
  }

  @Test
  void aDatabaseThatCannotKeepEveryTextIsRefused() {
    String latin = "latin-" + UUID.randomUUID();
    execute("CREATE DATABASE \"" + latin + "\" TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'");
    assertThatThrownBy(() -> open(other(latin)))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("LATIN1")
        .hasMessageContaining("UTF8");
  }

  @Test
  void aServerThatIsAwayIsToldWithItsAddressAndWithoutThePassword() {
    PostgresAddress nowhere = new PostgresAddress(
        "jdbc:postgresql://localhost:1/lateral?ssl=false",
        Optional.of("garden"),
        Optional.of("carrots"));
    assertThatThrownBy(() -> open(nowhere))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageStartingWith(
            "The store of garden at jdbc:postgresql://localhost:1/lateral cannot be opened: ")
        .hasMessageContaining("refused")
        .hasMessageNotContaining("carrots");
    assertThat(nowhere.toString()).doesNotContain("carrots");
  }

  @Test
  void aDatabaseThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> open(other("no-such-database")))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("\"no-such-database\" does not exist");
  }

  private static SqlStore open(PostgresAddress address) {
    return open(address, Duration.ofSeconds(10));
  }

  private static SqlStore open(PostgresAddress address, Duration patience) {
    return PostgresStores.open(address, patience, () -> {});
  }

  private PostgresAddress other(String database) {
    return new PostgresAddress(
        address.url().replace(name(), database), address.user(), address.password());
  }

  private String name() {
    return address.url().replaceFirst(".*/", "");
  }

  private void cutAllConnections() {
    execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
  }

  private void execute(String sql) {
    Jdbi.create(new PostgresServer(address, SHORT).single())
        .useHandle(handle -> handle.execute(sql));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
