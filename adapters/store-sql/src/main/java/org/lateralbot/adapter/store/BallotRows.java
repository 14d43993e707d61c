package org.lateralbot.adapter.store;

import static org.lateralbot.adapter.store.ItemKey.KEY;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.ReasonSeal;
import org.lateralbot.core.poll.Sums;

/** The ballots of polls, and what they add up to. */
final class BallotRows {

  private static final RowStatement PUT = RowStatement.insert(
      "ballot",
      List.of(
          "poll",
          "voter",
          "choice",
          "name",
          "joined_late",
          "receipt",
          "cast_at",
          "reason_hash",
          "reason_salt"),
      """
      ON CONFLICT (poll, voter) DO UPDATE SET
        choice = excluded.choice, name = excluded.name, joined_late = excluded.joined_late,
        receipt = excluded.receipt, cast_at = excluded.cast_at,
        reason_hash = excluded.reason_hash, reason_salt = excluded.reason_salt""");

  private static final RowStatement ADD_UP = RowStatement.insert(
      "ballot_sum",
      List.of("poll", "counted", "number"),
      "ON CONFLICT (poll, counted) DO UPDATE SET number = ballot_sum.number + excluded.number");

  /** The poll's key is asked for first: else PostgreSQL may go through all ballots of the voter. */
  private static final String FIND =
      "SELECT platform, room, number, ballot.* FROM ballot JOIN poll ON poll.id = ballot.poll"
          + " WHERE ballot.poll = " + KEY + " AND voter = ?";

  /** The key of what is known about a voter's ballot. */
  private record Of(ItemId poll, String voter) {}

  /** The key of what is known about a receipt. */
  private record Under(ItemId poll, String receipt) {}

  private record Sum(long poll, String counted) {}

  private final Database database;
  private final Expected<Of, Ballot> expected;

  BallotRows(Database database) {
    this.database = database;
    this.expected = database.expecting(new Expected<>(
        FIND,
        key -> ItemKey.of(key.poll(), key.voter()),
        row -> Map.entry(new Of(row.item(), row.text("voter")), ballot(row))));
  }

  /** @param key of the poll's row */
  void put(ItemId poll, long key, Ballot ballot) {
    Optional<Ballot> before = find(poll, ballot.voter());
    addUp(key, SumRows.difference(before, Optional.of(ballot)));
    Of row = new Of(poll, ballot.voter());
    database.later(Change.last(PUT, row, values(key, ballot)));
    before.ifPresent(old -> database.know(new Under(poll, old.receipt()), Optional.empty()));
    database.know(row, Optional.of(kept(ballot)));
    database.know(new Under(poll, ballot.receipt()), Optional.of(ballot.receipt()));
  }

  private static Object[] values(long key, Ballot ballot) {
    return new Object[] {
      key,
      ballot.voter(),
      ballot.choice().text(),
      ballot.name().orElse(null),
      ballot.joinedLate(),
      ballot.receipt(),
      ballot.castAt().map(Instant::toEpochMilli).orElse(null),
      ballot.seal().map(ReasonSeal::hash).orElse(null),
      ballot.seal().flatMap(ReasonSeal::salt).orElse(null)
    };
  }

  /** As it will be read. */
  private static Ballot kept(Ballot ballot) {
    return new Ballot(
        ballot.voter(),
        ballot.choice(),
        ballot.name(),
        ballot.joinedLate(),
        ballot.receipt(),
        ballot.castAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS)),
        ballot.seal());
  }

  /** @param key of the poll's row */
  boolean remove(ItemId poll, long key, String voter) {
    addUp(key, SumRows.difference(find(poll, voter), Optional.empty()));
    return database.execute("DELETE FROM ballot WHERE poll = ? AND voter = ?", key, voter) == 1;
  }

  void expect(ItemId poll, String voter) {
    database.expect(expected, new Of(poll, voter));
  }

  Optional<Ballot> find(ItemId poll, String voter) {
    return database.known(expected, new Of(poll, voter));
  }

  /** Sorted here, because databases do not agree on the order of texts. */
  List<Ballot> all(ItemId poll) {
    String ballots = "SELECT * FROM ballot WHERE poll = " + KEY;
    return database.list(ballots, BallotRows::ballot, ItemKey.of(poll)).stream()
        .sorted(Comparator.comparing(Ballot::receipt))
        .toList();
  }

  List<Ballot> leadingToVoters(ItemId poll, int limit) {
    String leading =
        "SELECT * FROM ballot WHERE poll = " + KEY + " AND voter <> ? || receipt LIMIT ?";
    return database.list(leading, BallotRows::ballot, ItemKey.of(poll, Ballot.FORGOTTEN, limit));
  }

  /** In one message, and what the ballots add up to is not touched: they count the same. */
  void replace(ItemId poll, Map<String, Ballot> others) {
    String replace = "UPDATE ballot SET voter = ?, choice = ?, name = ?, cast_at = ?,"
        + " reason_hash = ?, reason_salt = ? WHERE voter = ? AND poll = " + KEY;
    database.write(handle -> {
      PreparedBatch batch = handle.prepareBatch(replace);
      others.forEach((voter, ballot) -> batch.add(replaced(poll, voter, ballot)));
      return batch.execute();
    });
  }

  private static Object[] replaced(ItemId poll, String voter, Ballot ballot) {
    return new Object[] {
      ballot.voter(),
      ballot.choice().text(),
      ballot.name().orElse(null),
      ballot.castAt().map(Instant::toEpochMilli).orElse(null),
      ballot.seal().map(ReasonSeal::hash).orElse(null),
      ballot.seal().flatMap(ReasonSeal::salt).orElse(null),
      voter,
      poll.room().platform(),
      poll.room().value(),
      poll.number()
    };
  }

  /** In order, so that PostgreSQL goes along an index as far as it must, and does not gather all first. */
  boolean hasMoreThan(ItemId poll, int ballots) {
    String some = "SELECT count(*) AS found FROM (SELECT 1 FROM ballot WHERE poll = " + KEY
        + " ORDER BY voter LIMIT ?) AS few";
    return database
        .find(some, row -> row.number("found") > ballots, ItemKey.of(poll, ballots + 1))
        .orElseThrow();
  }

  Sums sums(ItemId poll) {
    String sums = "SELECT counted, number FROM ballot_sum WHERE poll = " + KEY;
    return SumRows.read(database
        .list(sums, row -> Map.entry(row.text("counted"), row.number("number")), ItemKey.of(poll))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private void addUp(long key, Map<String, Integer> more) {
    more.forEach((counted, number) -> database.later(sum(key, counted, number)));
  }

  private static Change sum(long key, String counted, int number) {
    return new Change(
        ADD_UP,
        new Sum(key, counted),
        (first, second) -> sum(key, counted, number(first) + number(second)),
        List.of(key, counted, number));
  }

  private static int number(Change sum) {
    return (Integer) Objects.requireNonNull(sum.values().get(2));
  }

  /** @param key of the poll's row */
  void settle(long key, Sums sums) {
    database.execute("DELETE FROM ballot_sum WHERE poll = ?", key);
    addUp(key, SumRows.of(sums));
  }

  boolean hasReceipt(ItemId poll, String receipt) {
    String taken = "SELECT receipt FROM ballot WHERE poll = " + KEY + " AND receipt = ?";
    return database
        .presumed(
            new Under(poll, receipt), taken, row -> row.text("receipt"), ItemKey.of(poll, receipt))
        .isPresent();
  }

  List<ItemId> votedBy(String voter) {
    String voted = """
        SELECT platform, room, number FROM poll JOIN ballot ON ballot.poll = poll.id
        WHERE ballot.voter = ? ORDER BY poll.id""";
    return database.list(voted, Columns::item, voter);
  }

  private static Ballot ballot(Columns row) throws SQLException {
    return new Ballot(
        row.text("voter"),
        Choice.parse(row.text("choice")),
        row.optionalText("name"),
        row.truth("joined_late"),
        row.text("receipt"),
        row.optionalInstant("cast_at"),
        seal(row));
  }

  private static Optional<ReasonSeal> seal(Columns row) throws SQLException {
    Optional<String> salt = row.optionalText("reason_salt");
    return row.optionalText("reason_hash").map(hash -> new ReasonSeal(hash, salt));
  }
}
