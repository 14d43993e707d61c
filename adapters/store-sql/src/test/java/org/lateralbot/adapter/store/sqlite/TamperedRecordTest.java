package org.lateralbot.adapter.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lateralbot.adapter.store.SqlStore;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.Membership;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.poll.Actor;
import org.lateralbot.core.poll.Choice;
import org.lateralbot.core.poll.Method;
import org.lateralbot.core.poll.Names;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollDraft;
import org.lateralbot.core.poll.PollEnd;
import org.lateralbot.core.poll.PollOutcome;
import org.lateralbot.core.poll.PollRecord;
import org.lateralbot.core.poll.PollRules;
import org.lateralbot.core.poll.PollService;
import org.lateralbot.core.poll.Receipts;
import org.lateralbot.core.poll.Stance;
import org.lateralbot.core.poll.Voter;
import org.lateralbot.core.poll.VoterKeys;

/** Somebody changes the database file after a poll was closed, while the program is stopped. */
class TamperedRecordTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00.5Z");
  private static final RoomId ROOM = new RoomId("terminal", "commons");

  @TempDir
  Path folder;

  @BeforeEach
  void closeTwoPolls() {
    try (SqlStore store = SqliteStores.open(folder)) {
      store.transactions().run(() -> closeTwoPolls(store));
    }
    assertThat(intact()).isTrue();
  }

  private static void closeTwoPolls(SqlStore store) {
    PollService service = new PollService(
        store.polls(),
        store.items(),
        new VoterKeys(new byte[VoterKeys.KEY_LENGTH]),
        new Receipts(new Random(5)),
        item -> {});
    PollRules upTo = PollRules.DEFAULT.withMethod(Method.UP_TO, 2).withNames(Names.NAMED);
    Poll picks = open(service, upTo, "Library", "Park", "Online");
    vote(service, picks, "bo", new Choice.Picks(List.of(1)));
    vote(service, picks, "cy", new Choice.Picks(List.of(2, 3)));
    Poll consent = open(service, PollRules.DEFAULT.withMethod(Method.CONSENT, 1));
    vote(service, consent, "bo", new Choice.Consent(Stance.BLOCK, Optional.of("no ramp")));
    Instant after = START.plus(Duration.ofDays(2));
    service.overdue(after).forEach(poll -> service.closeOverdue(poll, after));
  }

  private static Poll open(PollService service, PollRules rules, String... options) {
    PollDraft draft = new PollDraft(
        "Where?", List.of(options), rules, Optional.empty(), START.plus(Duration.ofDays(1)));
    return ((PollOutcome.Done) service.openPoll(ROOM, actor("ann"), draft, START)).poll();
  }

  private static void vote(PollService service, Poll poll, String name, Choice choice) {
    Voter voter = new Voter(actor(name), Optional.of(new Membership(Optional.empty())), true);
    service.castBallot(poll, voter, choice, START.plusSeconds(1));
  }

  private static Actor actor(String name) {
    return new Actor(new PersonId("terminal", name), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ballot SET choice = 'picks 3' WHERE choice = 'picks 1'",
        "UPDATE ballot SET choice = 'consent agree' WHERE choice LIKE 'consent block%'",
        "UPDATE ballot SET choice = 'consent block no stairs' WHERE choice LIKE 'consent block%'",
        "UPDATE ballot SET reason_salt = 'aa' WHERE reason_salt IS NOT NULL",
        "UPDATE ballot SET joined_late = 1 WHERE name = 'bo'",
        "UPDATE ballot SET receipt = 'able acid acorn' WHERE name = 'bo'",
        "DELETE FROM ballot WHERE name = 'bo'",
        "INSERT INTO ballot (poll, voter, choice, joined_late, receipt)"
            + " VALUES (1, 'ghost', 'picks 1', 0, 'able acid acorn')",
        "UPDATE poll SET question = 'Whither?' WHERE number = 1",
        "UPDATE poll SET options = replace(options, 'Park', 'Pub') WHERE number = 1",
        "UPDATE poll SET pick_limit = 3 WHERE number = 1",
        "UPDATE poll SET method = 'APPROVAL' WHERE number = 1",
        "UPDATE poll SET hidden = 1 WHERE number = 1",
        "UPDATE poll SET names = 'UNLISTED' WHERE number = 1",
        "UPDATE poll SET add_options = 1 WHERE number = 1",
        "UPDATE poll SET settled = 1 WHERE number = 1",
        "UPDATE poll SET quorum = 2 WHERE number = 1",
        "UPDATE poll SET opened_at = opened_at + 1 WHERE number = 1",
        "UPDATE poll SET closes_at = closes_at + 1 WHERE number = 1",
        "UPDATE poll SET ends_at = ends_at + 1 WHERE number = 1",
        "UPDATE poll SET end_way = 'EARLY' WHERE number = 1",
        "UPDATE poll SET number = 9 WHERE number = 1"
      })
  void isFound(String change) throws SQLException {
    execute(change);
    assertThat(intact()).isFalse();
  }

  @Test
  void whatTheRecordDoesNotHoldMayGo() throws SQLException {
    execute("UPDATE ballot SET name = NULL, cast_at = NULL, voter = 'forgotten ' || receipt");
    execute("UPDATE ballot SET choice = 'consent block', reason_salt = NULL"
        + " WHERE choice LIKE 'consent block%'");
    execute("UPDATE poll SET opener = NULL, opener_platform = NULL, opener_name = NULL");
    assertThat(intact()).isTrue();
  }

  private void execute(String change) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("lateral.sqlite");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(change)).as(change).isPositive();
    }
  }

  /** Whether every poll still has the head that it had at its end. */
  private boolean intact() {
    Function<SqlStore, Boolean> intact =
        store -> store.polls().ended(ROOM, START.plus(Duration.ofDays(9)), 0, 10).stream()
            .allMatch(poll -> isIntact(store, poll));
    try (SqlStore store = SqliteStores.open(folder)) {
      return store.transactions().call(() -> intact.apply(store));
    }
  }

  private static boolean isIntact(SqlStore store, Poll poll) {
    ItemId id = poll.id();
    PollRecord record = PollRecord.of(poll, store.polls().ballots(id));
    return poll.end().flatMap(PollEnd::head).orElseThrow().equals(record.head());
  }
}
