package org.lateralbot.adapter.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the works of one transaction share: what they have read, and the rows that wait to be written.
 * Nobody else writes meanwhile, see {@link SqlDialect#begin}, so what was read holds. Only the writer's
 * thread uses it.
 */
final class Batch {

  private static final String SAVEPOINT = "work";

  private final Handle handle;
  private final KeptStatements statements;
  private final RowWriter writer;
  private final boolean apart;
  private final Map<Object, Optional<?>> known = new HashMap<>();
  private final WaitingRows waiting = new WaitingRows();

  /** How many rows wait that are of works before the one that runs. */
  private int earlier;

  /** Whether the work that runs has written anything, so that it takes the database to undo it. */
  private boolean saved;

  private boolean refused;

  /**
   * @param remote see {@link SqlDialect#isRemote}
   * @param apart whether the rows of each work are written before the next one begins
   */
  Batch(Handle handle, KeptStatements statements, boolean remote, boolean apart) {
    this.handle = handle;
    this.statements = statements;
    this.writer = new RowWriter(handle.getConnection(), statements, remote);
    this.apart = apart;
  }

  /** All until the next call is done by one work. */
  void beginWork() throws SQLException {
    if (saved) {
      handle.releaseSavepoint(SAVEPOINT);
      saved = false;
    }
    earlier = waiting.size();
    if (apart) {
      write();
    }
  }

  /** The work that runs is done. */
  void endWork() throws SQLException {
    if (apart) {
      write();
    }
  }

  /** Undoes what the work that runs has done, and nothing else. */
  void undoWork() throws SQLException {
    if (saved) {
      handle.rollbackToSavepoint(SAVEPOINT);
      saved = false;
      refused = false;
    }
    waiting.keep(earlier);
    writeOldest(earlier);
    known.clear();
  }

  /** Notes that the database has refused a question: some let nobody go on in a transaction then. */
  void refuse() {
    refused = true;
  }

  /** Whether the database has refused a question or a row that waited, so that all must be undone. */
  boolean isRefused() {
    return refused && !apart;
  }

  /** The connection, for a question: what waits in the tables that it names is written first. */
  Handle asking(String query) throws SQLException {
    if (waiting.areMeantBy(query)) {
      write();
    }
    return handle;
  }

  /** The connection, for any change: what waits is written first, and what is known is forgotten. */
  Handle changing() throws SQLException {
    write();
    known.clear();
    return handle;
  }

  /** Writes what waits, so that the work that runs can still be undone. */
  void write() throws SQLException {
    writeOldest(earlier);
    if (!saved) {
      handle.savepoint(SAVEPOINT);
      saved = true;
    }
    writeOldest(waiting.size());
  }

  /** Writes what waits when all works are done. */
  void finish() throws SQLException {
    writeOldest(waiting.size());
  }

  private void writeOldest(int rows) throws SQLException {
    try {
      waiting.write(rows, writer);
    } catch (SQLException failure) {
      refused = true;
      throw failure;
    }
    earlier -= Math.min(earlier, rows);
  }

  /** Lets a row wait. */
  void later(Change change) {
    waiting.add(change);
  }

  /** Tells what would be found under a key now. */
  void know(Object key, Optional<?> value) {
    known.put(key, value);
  }

  boolean isKnown(Object key) {
    return known.containsKey(key);
  }

  /** Whether what works are about to ask may be asked for all of them at once. */
  boolean asksAhead() {
    return !apart;
  }

  /** Asks several questions in one message. */
  void ask(List<Question<?, ?>> questions) throws SQLException {
    String together = questions.stream().map(Question::query).collect(Collectors.joining(";\n"));
    PreparedStatement statement = statements.kept(handle.getConnection(), together);
    int before = 0;
    for (Question<?, ?> question : questions) {
      KeptStatements.bind(statement, before, question.values());
      before += question.values().size();
    }
    statement.execute();
    for (Question<?, ?> question : questions) {
      try (ResultSet rows = statement.getResultSet()) {
        question.answer(rows, this);
      }
      statement.getMoreResults();
    }
  }

  /**
   * The first row that a query finds, asked once under a key. What waits is not written first: who lets
   * a row wait that this could find tells it by {@link #know}.
   */
  @SuppressWarnings("unchecked")
  <T> Optional<T> known(
      Object key, String query, Database.Reading<T> reading, @Nullable Object... values)
      throws SQLException {
    Optional<?> before = known.get(key);
    if (before != null) {
      return (Optional<T>) before;
    }
    Optional<T> found = find(query, reading, values).stream().findFirst();
    known.put(key, found);
    return found;
  }

  /**
   * The same, to be asked where an answer is hardly ever found: as long as works are not run apart,
   * nothing is presumed to be found that is not known. A unique key must refuse the row that is written
   * upon it, if there was one after all.
   */
  <T> Optional<T> presumed(
      Object key, String query, Database.Reading<T> reading, @Nullable Object... values)
      throws SQLException {
    if (!apart) {
      known.putIfAbsent(key, Optional.empty());
    }
    return known(key, query, reading, values);
  }

  private <T> List<T> find(String query, Database.Reading<T> reading, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = statements.kept(handle.getConnection(), query);
    KeptStatements.bind(statement, 0, Arrays.asList(values));
    List<T> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      Columns columns = new Columns(rows);
      while (rows.next()) {
        found.add(reading.from(columns));
      }
    }
    return found;
  }
}
