package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Cast;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.poll.ReasonSeal;
import org.lateralbot.core.poll.Sums;

/** Polls, ballots and reminders as a table each. */
final class SqlPollStore implements PollStore {

  private static final String ITEM = "platform = ? AND room = ? AND number = ?";
  private static final String KEY = "(SELECT id FROM poll WHERE " + ITEM + ")";

  private static final String LONG_ENDED =
      "end_way IS NOT NULL AND ends_at < ? ORDER BY ends_at, id LIMIT ?";

  /** Tables whose rows belong to a poll. */
  static final List<String> OF_POLL =
      List.of("ballot", "ballot_sum", "ballot_cast", "poll_reminder");

  private static final String SUPERSEDED = """
      EXISTS (SELECT 1 FROM ballot_cast AS later WHERE later.poll = ballot_cast.poll
        AND later.voter = ballot_cast.voter AND later.cast_at > ballot_cast.cast_at)""";

  private final Database database;

  SqlPollStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(Poll poll) {
    database.write(PollRow.of(poll).saved("poll", "platform", "room", "number"));
  }

  @Override
  public Optional<Poll> find(ItemId id) {
    return polls(ITEM, of(id)).stream().findFirst();
  }

  @Override
  public List<Poll> open(RoomId room, Instant now) {
    return polls(
        "platform = ? AND room = ? AND end_way IS NULL AND closes_at > ? ORDER BY number",
        room.platform(),
        room.value(),
        now.toEpochMilli());
  }

  @Override
  public List<Poll> ended(RoomId room, Instant now, int skip, int limit) {
    String ended = """
        platform = ? AND room = ? AND (end_way IS NOT NULL OR closes_at <= ?)
        ORDER BY ends_at DESC, number DESC LIMIT ? OFFSET ?""";
    return polls(ended, room.platform(), room.value(), now.toEpochMilli(), limit, skip);
  }

  @Override
  public List<Poll> due(Instant now, int limit) {
    return polls(
        "end_way IS NULL AND closes_at <= ? ORDER BY closes_at, id LIMIT ?",
        now.toEpochMilli(),
        limit);
  }

  @Override
  public List<ItemId> endedBefore(Instant instant, int limit) {
    return database.list(
        "SELECT platform, room, number FROM poll WHERE " + LONG_ENDED,
        Columns::item,
        instant.toEpochMilli(),
        limit);
  }

  @Override
  public List<Poll> withVoters(Instant endedBefore, int limit) {
    return polls("NOT voters_forgotten AND " + LONG_ENDED, endedBefore.toEpochMilli(), limit);
  }

  @Override
  public void votersForgotten(ItemId poll) {
    database.write(handle -> {
      database.execute("DELETE FROM ballot_cast WHERE poll = " + KEY, of(poll));
      return database.execute(
          "UPDATE poll SET voters_forgotten = ? WHERE " + ITEM,
          true,
          poll.room().platform(),
          poll.room().value(),
          poll.number());
    });
  }

  @Override
  public void erase(ItemId poll) {
    database.write(handle -> {
      OF_POLL.forEach(
          table -> database.execute("DELETE FROM " + table + " WHERE poll = " + KEY, of(poll)));
      return database.execute("DELETE FROM poll WHERE " + ITEM, of(poll));
    });
  }

  @Override
  public List<Poll> naming(PersonId person) {
    String naming = """
        (opener = ? AND opener_platform = ?) OR (ender = ? AND ender_platform = ?)
        OR (outcome_by = ? AND outcome_by_platform = ?) ORDER BY id""";
    String value = person.value();
    String platform = person.platform();
    return polls(naming, value, platform, value, platform, value, platform);
  }

  @Override
  public List<Poll> secret(String platform) {
    return polls("platform = ? AND names = 'SECRET' ORDER BY id", platform);
  }

  private List<Poll> polls(String condition, Object... values) {
    return database.list("SELECT * FROM poll WHERE " + condition, PollRow::poll, values);
  }

  @Override
  public void put(ItemId poll, Ballot ballot) {
    String put = """
        INSERT INTO ballot (poll, voter, choice, name, joined_late, receipt, cast_at,
          reason_hash, reason_salt)
        VALUES (%s, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (poll, voter) DO UPDATE SET
          choice = excluded.choice, name = excluded.name, joined_late = excluded.joined_late,
          receipt = excluded.receipt, cast_at = excluded.cast_at,
          reason_hash = excluded.reason_hash, reason_salt = excluded.reason_salt""".formatted(KEY);
    database.write(handle -> {
      addUp(poll, SumRows.difference(ballot(poll, ballot.voter()), Optional.of(ballot)));
      return database.execute(put, values(poll, ballot));
    });
  }

  private static Object[] values(ItemId poll, Ballot ballot) {
    return of(
        poll,
        ballot.voter(),
        ballot.choice().text(),
        ballot.name().orElse(null),
        ballot.joinedLate(),
        ballot.receipt(),
        ballot.castAt().map(Instant::toEpochMilli).orElse(null),
        ballot.seal().map(ReasonSeal::hash).orElse(null),
        ballot.seal().flatMap(ReasonSeal::salt).orElse(null));
  }

  @Override
  public boolean remove(ItemId poll, String voter) {
    String remove = "DELETE FROM ballot WHERE poll = " + KEY + " AND voter = ?";
    return database.write(handle -> {
      addUp(poll, SumRows.difference(ballot(poll, voter), Optional.empty()));
      return database.execute(remove, of(poll, voter)) == 1;
    });
  }

  @Override
  public Optional<Ballot> ballot(ItemId poll, String voter) {
    String ballot = "SELECT * FROM ballot WHERE poll = " + KEY + " AND voter = ?";
    return database.find(ballot, SqlPollStore::ballot, of(poll, voter));
  }

  /** Sorted here, because databases do not agree on the order of texts. */
  @Override
  public List<Ballot> ballots(ItemId poll) {
    String ballots = "SELECT * FROM ballot WHERE poll = " + KEY;
    return database.list(ballots, SqlPollStore::ballot, of(poll)).stream()
        .sorted(Comparator.comparing(Ballot::receipt))
        .toList();
  }

  @Override
  public Sums sums(ItemId poll) {
    String sums = "SELECT counted, number FROM ballot_sum WHERE poll = " + KEY;
    return SumRows.read(
        database
            .list(sums, row -> Map.entry(row.text("counted"), row.number("number")), of(poll))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private void addUp(ItemId poll, Map<String, Integer> more) {
    String addUp = "INSERT INTO ballot_sum (poll, counted, number) VALUES (" + KEY + ", ?, ?)"
        + " ON CONFLICT (poll, counted) DO UPDATE SET number = ballot_sum.number + excluded.number";
    more.forEach((counted, number) -> database.execute(addUp, of(poll, counted, number)));
  }

  @Override
  public void settle(ItemId poll, Sums sums) {
    database.write(handle -> {
      database.execute("DELETE FROM ballot_sum WHERE poll = " + KEY, of(poll));
      addUp(poll, SumRows.of(sums));
      return true;
    });
  }

  @Override
  public boolean hasReceipt(ItemId poll, String receipt) {
    String ballot = "SELECT receipt FROM ballot WHERE poll = " + KEY + " AND receipt = ?";
    return database.find(ballot, row -> row.text("receipt"), of(poll, receipt)).isPresent();
  }

  @Override
  public List<ItemId> votedBy(String voter) {
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

  @Override
  public void keep(ItemId poll, String voter, Cast cast) {
    String keep = """
        INSERT INTO ballot_cast
          (poll, voter, source_platform, source, way, choice, name, joined_late, cast_at)
        VALUES (%s, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (poll, voter, source_platform, source) DO UPDATE SET
          way = excluded.way, choice = excluded.choice, name = excluded.name,
          joined_late = excluded.joined_late, cast_at = excluded.cast_at""".formatted(KEY);
    database.execute(
        keep,
        of(
            poll,
            voter,
            cast.source().platform(),
            cast.source().value(),
            cast.way().name(),
            cast.choice().map(Choice::text).orElse(null),
            cast.name().orElse(null),
            cast.joinedLate(),
            cast.at().toEpochMilli()));
  }

  @Override
  public List<Cast> casts(ItemId poll, String voter) {
    String casts = "SELECT * FROM ballot_cast WHERE poll = " + KEY + " AND voter = ?";
    return database.list(casts, SqlPollStore::cast, of(poll, voter));
  }

  private static Cast cast(Columns row) throws SQLException {
    return new Cast(
        new MessageId(row.text("source_platform"), row.text("source")),
        row.constant("way", Cast.Way.class),
        row.optionalText("choice").map(Choice::parse),
        row.optionalText("name"),
        row.truth("joined_late"),
        row.instant("cast_at"));
  }

  @Override
  public void drop(ItemId poll, String voter, MessageId source) {
    String drop = "DELETE FROM ballot_cast WHERE poll = " + KEY
        + " AND voter = ? AND source_platform = ? AND source = ?";
    database.execute(drop, of(poll, voter, source.platform(), source.value()));
  }

  @Override
  public int unreadable(ItemId poll) {
    String unreadable = "SELECT COUNT(*) AS n FROM ballot_cast WHERE poll = " + KEY
        + " AND way = 'UNREADABLE' AND NOT " + SUPERSEDED;
    return database.find(unreadable, row -> row.number("n"), of(poll)).orElse(0);
  }

  @Override
  public void dropSettled(ItemId poll) {
    String dropSuperseded = "DELETE FROM ballot_cast WHERE poll = " + KEY + " AND " + SUPERSEDED;
    String dropReadable =
        "DELETE FROM ballot_cast WHERE poll = " + KEY + " AND way <> 'UNREADABLE'";
    database.execute(dropSuperseded, of(poll));
    database.execute(dropReadable, of(poll));
  }

  @Override
  public void dropCasts(String voter) {
    database.execute("DELETE FROM ballot_cast WHERE voter = ?", voter);
  }

  @Override
  public void remind(Reminder reminder) {
    String remind = "INSERT INTO poll_reminder (poll, person_platform, person)" + " VALUES (" + KEY
        + ", ?, ?) ON CONFLICT (poll, person_platform, person) DO NOTHING";
    database.execute(remind, of(reminder));
  }

  @Override
  public List<Reminder> remindersDue(Instant now, int limit) {
    return reminders(
        "end_way IS NULL AND remind_at <= ? ORDER BY remind_at, id LIMIT ?",
        now.toEpochMilli(),
        limit);
  }

  @Override
  public List<Reminder> remindersOf(PersonId person) {
    return reminders(
        "person = ? AND person_platform = ? ORDER BY id", person.value(), person.platform());
  }

  private List<Reminder> reminders(String condition, Object... values) {
    String reminders = "SELECT platform, room, number, person_platform, person"
        + " FROM poll_reminder JOIN poll ON poll_reminder.poll = poll.id WHERE ";
    return database.list(
        reminders + condition,
        row -> new Reminder(row.item(), row.person("person").orElseThrow()),
        values);
  }

  @Override
  public void removeReminder(Reminder reminder) {
    String remove =
        "DELETE FROM poll_reminder WHERE poll = " + KEY + " AND person_platform = ? AND person = ?";
    database.execute(remove, of(reminder));
  }

  @Override
  public void removeReminders(ItemId poll) {
    database.execute("DELETE FROM poll_reminder WHERE poll = " + KEY, of(poll));
  }

  private static Object[] of(Reminder reminder) {
    return of(reminder.poll(), reminder.person().platform(), reminder.person().value());
  }

  /** The values that {@link #ITEM} asks for, and more behind them. */
  private static Object[] of(ItemId item, @Nullable Object... more) {
    return Stream.concat(
            Stream.of(item.room().platform(), item.room().value(), item.number()), Stream.of(more))
        .toArray();
  }
}
