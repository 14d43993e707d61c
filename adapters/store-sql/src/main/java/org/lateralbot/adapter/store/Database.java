package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterable;
import org.lateralbot.core.store.StoreUnavailableException;

/**
 * Where the stores ask and write. Inside a work they take part in it; outside, questions are
 * answered beside the writer from what is on disk, and a change is a work of its own.
 */
final class Database {

  /** Makes something of a row. */
  interface Reading<T> {
    T from(Columns row) throws SQLException;
  }

  private final GroupCommit writer;
  private final Jdbi readers;
  private final SqlDialect dialect;

  Database(GroupCommit writer, Jdbi readers, SqlDialect dialect) {
    this.writer = writer;
    this.readers = readers;
    this.dialect = dialect;
  }

  /**
   * Answers a question; all its statements see the same state of the store.
   *
   * @throws StoreUnavailableException if the store cannot be read
   */
  <T> T read(Function<Handle, T> question) {
    Optional<Handle> inside = writer.handle();
    return named(() ->
        inside.isPresent() ? question.apply(inside.get()) : readers.inTransaction(question::apply));
  }

  /**
   * Makes a change.
   *
   * @throws StoreUnavailableException if the store cannot be written; nothing was changed
   */
  <T> T write(Function<Handle, T> change) {
    return writer.call(() -> named(() -> change.apply(writer.handle().orElseThrow())));
  }

  /** The rows that a query finds, read one by one. */
  <T> List<T> list(String query, Reading<T> reading, Object... values) {
    return read(handle -> found(handle, query, reading, values).list());
  }

  /** The first of those rows that a query finds and somebody wants. */
  <T> List<T> some(
      String query, Reading<T> reading, Predicate<T> wanted, int limit, Object... values) {
    return read(handle -> found(handle, query, reading, values)
        .withStream(rows -> rows.filter(wanted).limit(limit).toList()));
  }

  /** The first row that a query finds. */
  <T> Optional<T> find(String query, Reading<T> reading, Object... values) {
    return read(handle -> found(handle, query, reading, values).findFirst());
  }

  /** Makes a change of one statement, and says how many rows it changed. */
  int execute(String statement, Object... values) {
    return write(handle -> handle.execute(statement, values));
  }

  private static <T> ResultIterable<T> found(
      Handle handle, String query, Reading<T> reading, Object... values) {
    return handle.select(query, values).map((row, context) -> reading.from(new Columns(row)));
  }

  /** Gives failures that lie in the database's condition the name by which the core knows them. */
  private <T> T named(Supplier<T> access) {
    try {
      return access.get();
    } catch (JdbiException failure) {
      if (failure.getCause() instanceof SQLException cause && dialect.isUnavailable(cause)) {
        throw new StoreUnavailableException("The store does not answer", failure);
      }
      throw failure;
    }
  }
}
