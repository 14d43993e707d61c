package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;
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
  private final Failures failures;
  private final boolean remote;
  private final List<Expected<?, ?>> expected = new CopyOnWriteArrayList<>();

  /** @param remote see {@link SqlDialect#isRemote} */
  Database(GroupCommit writer, Jdbi readers, Failures failures, boolean remote) {
    this.writer = writer;
    this.readers = readers;
    this.failures = failures;
    this.remote = remote;
  }

  /**
   * Answers a question from what is on disk; all its statements see the same state of the store.
   *
   * @throws StoreUnavailableException if the store cannot be read
   */
  <T> T read(Function<Handle, T> question) {
    return beside(() -> readers.inTransaction(question::apply));
  }

  /** A question of one statement needs no transaction of its own, which is two messages more. */
  private <T> T read(String query, Function<Handle, T> question) {
    return writer
        .batch()
        .map(batch -> failures.named(() -> question.apply(batch.asking(query))))
        .orElseGet(() -> beside(() -> readers.withHandle(question::apply)));
  }

  /** Where a connection was cut off since it was last used, as by a restart, another is asked. */
  private <T> T beside(Failures.Access<T> question) {
    return failures.named(() -> {
      try {
        return question.run();
      } catch (JdbiException failure) {
        if (failures.isCut(failure)) {
          return question.run();
        }
        throw failure;
      }
    });
  }

  /**
   * Makes a change at once; what it changes must not be asked for by {@link #known} within it.
   *
   * @throws StoreUnavailableException if the store cannot be written; nothing was changed
   */
  <T> T write(Function<Handle, T> change) {
    return writer.call(() -> failures.named(() -> change.apply(batch().changing())));
  }

  /** Asks and changes several things, with nobody else changing any between them. */
  <T> T together(Supplier<T> work) {
    return writer.call(work);
  }

  /** Lets a row wait for the end of the transaction, or for a question about its table. */
  void later(Change change) {
    writer.run(() -> batch().later(change));
  }

  /** Tells what {@link #known} would find under a key, were the rows written that wait. */
  void know(Object key, Optional<?> value) {
    writer.batch().ifPresent(batch -> batch.know(key, value));
  }

  /** Lets works say what they are about to ask about; once for each kind of key. */
  <K, V> Expected<K, V> expecting(Expected<K, V> kind) {
    expected.add(kind);
    return kind;
  }

  /** Notes that somebody is about to ask under a key. */
  <K> void expect(Expected<K, ?> kind, K key) {
    if (remote) {
      kind.add(key);
    }
  }

  /** What is found under a key: asked once within a transaction, together with all that is expected. */
  <K, V> Optional<V> known(Expected<K, V> kind, K key) {
    kind.remove(key);
    return writer
        .batch()
        .map(batch -> asked(batch, () -> {
          if (remote && batch.asksAhead() && !batch.isKnown(key)) {
            batch.ask(questions(kind, key, batch));
          }
          return batch.known(key, kind.query(), kind::value, kind.values(key));
        }))
        .orElseGet(() -> find(kind.query(), kind::value, kind.values(key)));
  }

  private <K> List<Question<?, ?>> questions(Expected<K, ?> kind, K key, Batch batch) {
    List<Question<?, ?>> questions = new ArrayList<>();
    kind.question(Optional.of(key), batch).ifPresent(questions::add);
    expected.stream()
        .filter(other -> other != kind)
        .forEach(other -> other.question(Optional.empty(), batch).ifPresent(questions::add));
    return questions;
  }

  /** The first row that a query finds. Within a transaction it is asked once under a key. */
  <T> Optional<T> known(Object key, String query, Reading<T> reading, @Nullable Object... values) {
    return writer
        .batch()
        .map(batch -> asked(batch, () -> batch.known(key, query, reading, values)))
        .orElseGet(() -> find(query, reading, values));
  }

  /** The same for what is hardly ever found, see {@link Batch#presumed}. */
  <T> Optional<T> presumed(
      Object key, String query, Reading<T> reading, @Nullable Object... values) {
    return writer
        .batch()
        .map(batch -> asked(batch, () -> batch.presumed(key, query, reading, values)))
        .orElseGet(() -> find(query, reading, values));
  }

  private <T> T asked(Batch batch, Failures.Access<T> question) {
    try {
      return failures.named(question);
    } catch (RuntimeException failure) {
      batch.refuse();
      throw failure;
    }
  }

  private Batch batch() {
    return writer.batch().orElseThrow();
  }

  /** The rows that a query finds, read one by one. */
  <T> List<T> list(String query, Reading<T> reading, Object... values) {
    return read(query, handle -> found(handle, query, reading, values).list());
  }

  /** The first of those rows that a query finds and somebody wants. */
  <T> List<T> some(
      String query, Reading<T> reading, Predicate<T> wanted, int limit, Object... values) {
    return read(
        query,
        handle -> found(handle, query, reading, values)
            .withStream(rows -> rows.filter(wanted).limit(limit).toList()));
  }

  /** The first row that a query finds. */
  <T> Optional<T> find(String query, Reading<T> reading, Object... values) {
    return read(query, handle -> found(handle, query, reading, values).findFirst());
  }

  /** Makes a change of one statement, and says how many rows it changed. */
  int execute(String statement, Object... values) {
    return write(handle -> handle.execute(statement, values));
  }

  private static <T> ResultIterable<T> found(
      Handle handle, String query, Reading<T> reading, Object... values) {
    return handle.select(query, values).map((row, context) -> reading.from(new Columns(row)));
  }
}
