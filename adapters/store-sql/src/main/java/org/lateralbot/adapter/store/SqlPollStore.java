package org.lateralbot.adapter.store;

import static org.lateralbot.adapter.store.ItemKey.ITEM;
import static org.lateralbot.adapter.store.ItemKey.KEY;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Cast;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.poll.Sums;

/** Polls, ballots and reminders as a table each. */
final class SqlPollStore implements PollStore {

  private static final String LONG_ENDED =
      "end_way IS NOT NULL AND ends_at < ? ORDER BY ends_at, id";

  /** Tables whose rows belong to a poll. */
  static final List<String> OF_POLL =
      List.of("ballot", "ballot_sum", "ballot_cast", "poll_reminder");

  /**
   * A poll as it is kept.
   *
   * @param key of its row
   * @param cast whether there are ballots in it as they were heard
   */
  private record Kept(long key, Poll poll, boolean cast) {}

  /** The key of what is known about a poll. */
  private record Named(ItemId poll) {}

  private static final String KEPT =
      "SELECT poll.*, EXISTS (SELECT 1 FROM ballot_cast WHERE poll = poll.id) AS has_casts"
          + " FROM poll WHERE " + ITEM;

  private final Database database;
  private final Expected<Named, Kept> expected;
  private final BallotRows ballots;
  private final CastRows casts;

  SqlPollStore(Database database) {
    this.database = database;
    this.expected = database.expecting(new Expected<>(
        KEPT, key -> ItemKey.of(key.poll()), row -> Map.entry(new Named(row.item()), kept(row))));
    this.ballots = new BallotRows(database);
    this.casts = new CastRows(database);
  }

  @Override
  public void save(Poll poll) {
    database.write(PollRow.of(poll).saved("poll", "platform", "room", "number"));
  }

  @Override
  public Optional<Poll> find(ItemId id) {
    return kept(id).map(Kept::poll);
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
  public List<ItemId> due(Instant now) {
    return items("end_way IS NULL AND closes_at <= ? ORDER BY closes_at, id", now.toEpochMilli());
  }

  @Override
  public List<ItemId> endedBefore(Instant instant) {
    return items(LONG_ENDED, instant.toEpochMilli());
  }

  @Override
  public List<ItemId> withVoters(Instant endedBefore) {
    return items("NOT voters_forgotten AND " + LONG_ENDED, endedBefore.toEpochMilli());
  }

  private List<ItemId> items(String condition, Object... values) {
    return database.list(
        "SELECT platform, room, number FROM poll WHERE " + condition, Columns::item, values);
  }

  @Override
  public List<Ballot> leadingToVoters(ItemId poll, int limit) {
    return ballots.leadingToVoters(poll, limit);
  }

  @Override
  public void replace(ItemId poll, Map<String, Ballot> others) {
    if (!others.isEmpty()) {
      ballots.replace(poll, others);
    }
  }

  @Override
  public boolean votersForgotten(ItemId poll) {
    return database.write(handle -> {
      database.execute("DELETE FROM ballot_cast WHERE poll = " + KEY, ItemKey.of(poll));
      return database.execute(
              "UPDATE poll SET voters_forgotten = ? WHERE NOT voters_forgotten AND " + ITEM,
              true,
              poll.room().platform(),
              poll.room().value(),
              poll.number())
          == 1;
    });
  }

  @Override
  public void erase(ItemId poll) {
    database.write(handle -> {
      OF_POLL.forEach(table ->
          database.execute("DELETE FROM " + table + " WHERE poll = " + KEY, ItemKey.of(poll)));
      return database.execute("DELETE FROM poll WHERE " + ITEM, ItemKey.of(poll));
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

  private Optional<Kept> kept(ItemId poll) {
    return database.known(expected, new Named(poll));
  }

  private static Kept kept(Columns row) throws SQLException {
    return new Kept(row.key("id"), PollRow.poll(row), row.truth("has_casts"));
  }

  private long key(ItemId poll) {
    return kept(poll).orElseThrow().key();
  }

  @Override
  public void put(ItemId poll, Ballot ballot) {
    database.together(() -> {
      ballots.put(poll, key(poll), ballot);
      return true;
    });
  }

  @Override
  public boolean remove(ItemId poll, String voter) {
    return database.together(() -> ballots.remove(poll, key(poll), voter));
  }

  @Override
  public void expect(ItemId poll, String voter) {
    database.expect(expected, new Named(poll));
    ballots.expect(poll, voter);
  }

  @Override
  public Optional<Ballot> ballot(ItemId poll, String voter) {
    return ballots.find(poll, voter);
  }

  @Override
  public boolean hasMoreThan(ItemId poll, int count) {
    return ballots.hasMoreThan(poll, count);
  }

  @Override
  public List<Ballot> ballots(ItemId poll) {
    return ballots.all(poll);
  }

  @Override
  public Sums sums(ItemId poll) {
    return ballots.sums(poll);
  }

  @Override
  public void settle(ItemId poll, Sums sums) {
    database.together(() -> {
      ballots.settle(key(poll), sums);
      return true;
    });
  }

  @Override
  public boolean hasReceipt(ItemId poll, String receipt) {
    return ballots.hasReceipt(poll, receipt);
  }

  @Override
  public List<ItemId> votedBy(String voter) {
    return ballots.votedBy(voter);
  }

  @Override
  public void keep(ItemId poll, String voter, Cast cast) {
    casts.keep(poll, voter, cast);
  }

  @Override
  public List<Cast> casts(ItemId poll, String voter) {
    return kept(poll).filter(Kept::cast).isPresent() ? casts.of(poll, voter) : List.of();
  }

  @Override
  public boolean drop(ItemId poll, String voter, MessageId source) {
    return casts.drop(poll, voter, source);
  }

  @Override
  public int unreadable(ItemId poll) {
    return casts.unreadable(poll);
  }

  @Override
  public void dropSettled(ItemId poll) {
    casts.dropSettled(poll);
  }

  @Override
  public void dropCasts(String voter) {
    casts.dropCasts(voter);
  }

  @Override
  public void remind(Reminder reminder) {
    String remind = "INSERT INTO poll_reminder (poll, person_platform, person)" + " VALUES (" + KEY
        + ", ?, ?) ON CONFLICT (poll, person_platform, person) DO NOTHING";
    database.execute(remind, of(reminder));
  }

  @Override
  public List<ItemId> remindersDue(Instant now) {
    String due = """
        end_way IS NULL AND remind_at <= ?
        AND EXISTS (SELECT 1 FROM poll_reminder WHERE poll = poll.id) ORDER BY remind_at, id""";
    return items(due, now.toEpochMilli());
  }

  @Override
  public List<PersonId> toRemind(ItemId poll) {
    return database.list(
        "SELECT person_platform, person FROM poll_reminder WHERE poll = " + KEY,
        row -> row.person("person").orElseThrow(),
        ItemKey.of(poll));
  }

  @Override
  public List<Reminder> remindersOf(PersonId person) {
    String reminders = """
        SELECT platform, room, number, person_platform, person
        FROM poll_reminder JOIN poll ON poll_reminder.poll = poll.id
        WHERE person = ? AND person_platform = ? ORDER BY id""";
    return database.list(
        reminders,
        row -> new Reminder(row.item(), row.person("person").orElseThrow()),
        person.value(),
        person.platform());
  }

  @Override
  public void removeReminder(Reminder reminder) {
    String remove =
        "DELETE FROM poll_reminder WHERE poll = " + KEY + " AND person_platform = ? AND person = ?";
    database.execute(remove, of(reminder));
  }

  @Override
  public void removeReminders(ItemId poll) {
    database.execute("DELETE FROM poll_reminder WHERE poll = " + KEY, ItemKey.of(poll));
  }

  private static Object[] of(Reminder reminder) {
    return ItemKey.of(
        reminder.poll(), reminder.person().platform(), reminder.person().value());
  }
}
