package org.lateralbot.config.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that a vote in a room comes to, written without the bot: the same tables and indexes, plain
 * statements, batch by batch. This is what the bot is held against.
 */
final class RawVotes {

  private static final int ROOMS = 100;

  /** As long as the answer to a vote. */
  private static final String ANSWER = "[\"room\",\"ready\",\"r7\","
      + "[[\"#1\",\" \",\"Where do we meet?\",\" — your ballot: \",\"2\",\" Park\",\". Counted.\"]],"
      + "\"answering\",\"ready\",\"m123456\"]";

  private final Connection connection;
  private final List<PreparedStatement> statements = new ArrayList<>();
  private final long poll;
  private int written;

  /**
   * Prepares to write.
   *
   * @param connection to a store, with the settings of the one that the bot writes with
   */
  RawVotes(Connection connection) throws SQLException {
    this.connection = connection;
    this.poll = polls();
    for (String statement : List.of(
        "INSERT INTO inbox (platform, message, handled_at) VALUES ('ready', ?, ?)",
        "INSERT INTO ballot (poll, voter, choice, joined_late, receipt, cast_at)"
            + " VALUES (?, ?, 'picks 2', " + falsehood() + ", ?, ?)",
        "INSERT INTO ballot_sum (poll, counted, number) VALUES (?, 'ballots', 1)"
            + " ON CONFLICT (poll, counted) DO UPDATE SET number = ballot_sum.number + 1",
        "INSERT INTO ballot_sum (poll, counted, number) VALUES (?, '2', 1)"
            + " ON CONFLICT (poll, counted) DO UPDATE SET number = ballot_sum.number + 1",
        "INSERT INTO outbox (id, message, not_before, due_at) VALUES (?, ?, ?, ?)",
        "UPDATE outbox SET message = NULL, failures = 0 WHERE id = ?")) {
      statements.add(connection.prepareStatement(statement));
    }
  }

  private String falsehood() throws SQLException {
    return connection.getMetaData().getURL().startsWith("jdbc:sqlite") ? "0" : "FALSE";
  }

  /** One poll in each room; the key of the first. */
  private long polls() throws SQLException {
    for (int room = 0; room < ROOMS; room++) {
      try (var insert = connection.prepareStatement("INSERT INTO poll (platform, room, number,"
          + " question, options, method, pick_limit, hidden, names, add_options, settled, quorum,"
          + " opened_at, closes_at, remind_at, ends_at, frozen) SELECT 'raw', ?, 1, question,"
          + " options, method, pick_limit, hidden, names, add_options, settled, quorum, opened_at,"
          + " closes_at, remind_at, ends_at, frozen FROM poll WHERE platform = 'ready' AND room ="
          + " 'r0' AND number = 1")) {
        insert.setString(1, "r" + room);
        insert.executeUpdate();
      }
    }
    try (var query = connection.createStatement();
        var first = query.executeQuery("SELECT MIN(id) FROM poll WHERE platform = 'raw'")) {
      first.next();
      return first.getLong(1);
    }
  }

  /**
   * Writes votes.
   *
   * @param together how many are committed at once
   * @return how many a second
   */
  double perSecond(int votes, int together) throws SQLException {
    long begin = System.nanoTime();
    for (int done = 0; done < votes; done += together) {
      write(together);
    }
    return votes * 1e9 / (System.nanoTime() - begin);
  }

  /** Writes votes in one commit. */
  void write(int together) throws SQLException {
    connection.setAutoCommit(false);
    for (int i = 0; i < together; i++) {
      add(written++);
    }
    for (PreparedStatement statement : statements) {
      statement.executeBatch();
    }
    commit();
  }

  /** Writes votes one by one; how long each took until it was on disk, in milliseconds. */
  double[] commits(int votes) throws SQLException {
    double[] millis = new double[votes];
    for (int i = 0; i < votes; i++) {
      millis[i] = 1_000 / perSecond(1, 1);
    }
    return millis;
  }

  /** Leaves no transaction open, in which the store would have to wait. */
  private void commit() throws SQLException {
    connection.setAutoCommit(true);
  }

  private void add(int vote) throws SQLException {
    long now = System.currentTimeMillis();
    long key = poll + vote % ROOMS;
    String id = "reply/ready/raw" + vote;
    bind(0, "raw" + vote, now);
    bind(1, key, "ready:raw" + vote, words(vote), now);
    bind(2, key);
    bind(3, key);
    bind(4, id, ANSWER, now, now);
    bind(5, id);
  }

  /** Receipts come in no order; neither do these. */
  private static String words(int vote) {
    return Integer.toHexString(vote * 0x9E3779B1) + " gold squirrel";
  }

  private void bind(int statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statements.get(statement).setObject(i + 1, values[i]);
    }
    statements.get(statement).addBatch();
  }
}
