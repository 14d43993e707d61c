package org.lateralbot.adapter.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.store.Leases;
import org.lateralbot.core.store.StoreUnavailableException;

class PostgresLeasesTest {

  private static final String NAME = "matrix";

  private final PostgresAddress address = PostgresForTests.database("leases-" + UUID.randomUUID());
  private final Jdbi database =
      Jdbi.create(new PostgresServer(address, Duration.ofSeconds(5)).single());
  private final Leases one = new PostgresLeases(database);
  private final Leases other = new PostgresLeases(database);

  @Test
  void oneProcessHoldsALeaseAndMakesItLast() {
    assertThat(one.take(NAME)).isTrue();
    assertThat(other.take(NAME)).isFalse();
    assertThat(one.take(NAME)).isTrue();
    assertThat(other.take("discord")).isTrue();
  }

  @Test
  void aLeaseGivenBackCanBeTakenAtOnceButOnlyItsHolderGivesItBack() {
    one.take(NAME);
    other.giveBack(NAME);
    assertThat(other.take(NAME)).isFalse();
    one.giveBack(NAME);
    assertThat(other.take(NAME)).isTrue();
    assertThat(one.take(NAME)).isFalse();
  }

  @Test
  void aLeaseLastsAsLongAsItSaysByTheClockOfTheDatabase() {
    one.take(NAME);
    letPass(Leases.LENGTH.minusSeconds(1));
    assertThat(other.take(NAME)).isFalse();
    letPass(Duration.ofSeconds(1));
    assertThat(other.take(NAME)).isTrue();
    assertThat(one.take(NAME)).isFalse();
  }

  @Test
  void ofManyWhoTakeAtOnceOneGetsIt() {
    long holders = IntStream.range(0, 40)
        .parallel()
        .filter(any -> new PostgresLeases(database).take(NAME))
        .count();
    assertThat(holders).isEqualTo(1);
  }

  @Test
  void aDatabaseThatIsAwayIsToldByItsName() {
    Leases nowhere = new PostgresLeases(
        Jdbi.create("jdbc:postgresql://localhost:1/none?connectTimeout=1", "a", "b"));
    assertThatThrownBy(() -> nowhere.take(NAME)).isInstanceOf(StoreUnavailableException.class);
  }

  /** As if the database's clock had gone on. */
  private void letPass(Duration time) {
    database.useHandle(handle -> handle.execute(
        "UPDATE lease SET ends_at = ends_at - make_interval(secs => ?)", time.toSeconds()));
  }
}
