package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs works one after another on one thread, writes what has gathered to disk in one commit, and
 * only then lets the callers go on. The busier it is, the more works share a commit.
 *
 * <p>A work runs on the writer's thread: it must not wait for another thread that calls a work.
 */
final class GroupCommit implements Transactions, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int MOST_TOGETHER = 4_000;
  private static final int SECONDS_TO_ANSWER = 2;
  private static final Duration UNTIDY_AT_MOST = Duration.ofSeconds(30);

  private final Jdbi jdbi;
  private final SqlDialect dialect;
  private final Failures failures;
  private final Duration idle;
  private final BlockingQueue<PendingWork<?>> queue = new LinkedBlockingQueue<>();
  private final PendingWork<?> stop = new PendingWork<>(() -> true);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final Thread thread = new Thread(this::write, "store-writer");
  private volatile Consumer<Duration> timer = took -> {};
  private boolean closed;

  /** The connection that writes; only the writer's thread touches it. */
  private @Nullable Handle handle;

  private KeptStatements statements = new KeptStatements();

  /** What the works of the transaction share that runs now. */
  private @Nullable Batch batch;

  private boolean untidy;
  private long tidiedAt = System.nanoTime();

  /** @param idle how long nothing may be written before what was erased is made to leave the disk */
  GroupCommit(Jdbi jdbi, SqlDialect dialect, Failures failures, Duration idle) {
    this.jdbi = jdbi;
    this.dialect = dialect;
    this.failures = failures;
    this.idle = idle;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (isInsideWork()) {
      return work.get();
    }
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("the writer would wait for itself");
    }
    PendingWork<T> pending = new PendingWork<>(work);
    enqueue(pending);
    return pending.await();
  }

  @Override
  public <T> CompletionStage<T> begin(Supplier<T> work) {
    if (isInsideWork()) {
      return CompletableFuture.completedFuture(work.get());
    }
    PendingWork<T> pending = new PendingWork<>(work);
    try {
      enqueue(pending);
    } catch (StoreUnavailableException closed) {
      return CompletableFuture.failedFuture(closed);
    }
    return pending.stage();
  }

  /** The transaction that runs, if called inside a work. */
  Optional<Batch> batch() {
    return isInsideWork() ? Optional.ofNullable(batch) : Optional.empty();
  }

  /** Tells from now on how long each commit took, with all works that share it; on the writer's thread. */
  void onCommit(Consumer<Duration> told) {
    timer = told;
  }

  /** Takes no more works, finishes those it has, and returns when they are on disk. */
  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        queue.add(stop);
      }
    }
    ended.join();
  }

  private synchronized void enqueue(PendingWork<?> pending) {
    if (closed) {
      throw new StoreUnavailableException(
          "Nothing was changed", new IllegalStateException("The store is closed"));
    }
    queue.add(pending);
  }

  /** The writer's thread also tells callers that their works are on disk, who may begin others then. */
  private boolean isInsideWork() {
    return Thread.currentThread() == thread && batch != null;
  }

  private void write() {
    boolean running = true;
    while (running) {
      List<PendingWork<?>> batch = gather();
      running = !batch.contains(stop);
      if (!batch.isEmpty()) {
        commitTogether(batch);
      }
      if (untidy && (batch.isEmpty() || isTidyingOverdue())) {
        tidy();
      }
    }
    letGo();
    ended.complete(true);
  }

  private List<PendingWork<?>> gather() {
    List<PendingWork<?>> batch = new ArrayList<>();
    try {
      PendingWork<?> first = queue.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, MOST_TOGETHER - 1);
      }
    } catch (InterruptedException strayed) {
      LOG.debug("A work left an interrupt behind; the writer ends only when closed", strayed);
    }
    return batch;
  }

  private void commitTogether(List<PendingWork<?>> works) {
    long began = System.nanoTime();
    try {
      Handle writer = begin();
      if (!run(works, writer, false)) {
        writer.rollback();
        dialect.begin(writer);
        run(works, writer, true);
      }
      writer.commit();
      untidy = true;
    } catch (RuntimeException | Error failure) {
      LOG.warn("{} works were not written", works.size(), failure);
      letGo();
      works.forEach(pending -> pending.fail(failure));
      return;
    } finally {
      batch = null;
    }
    timer.accept(Duration.ofNanos(System.nanoTime() - began));
    works.forEach(PendingWork::answer);
    dialect.committed();
  }

  /**
   * Runs works in their order.
   *
   * @param apart whether the rows of each are written at once, to find the one whose rows are refused
   * @return whether all is written; otherwise some row was refused, so that all must be undone
   */
  private boolean run(List<PendingWork<?>> works, Handle writer, boolean apart) {
    Batch together = new Batch(writer, statements, dialect.isRemote(), apart);
    batch = together;
    try {
      works.forEach(pending -> pending.run(together, failures));
      failures.named(() -> {
        together.finish();
        return true;
      });
      return !together.isRefused();
    } catch (StoreUnavailableException lost) {
      throw lost;
    } catch (RuntimeException | Error thrown) {
      if (!together.isRefused()) {
        throw thrown;
      }
      LOG.debug("one of {} works is refused, so they run apart", works.size(), thrown);
      return false;
    }
  }

  private boolean isTidyingOverdue() {
    return System.nanoTime() - tidiedAt > UNTIDY_AT_MOST.toNanos();
  }

  private void tidy() {
    try {
      untidy = !dialect.tidy(open());
    } catch (RuntimeException failure) {
      LOG.warn("What was erased is still in the log of the store; trying again", failure);
      letGo();
    }
    tidiedAt = System.nanoTime();
  }

  /** A connection that was cut off since the last batch, as by a restart, is replaced once. */
  private Handle begin() {
    Handle writer = open();
    try {
      dialect.begin(writer);
    } catch (JdbiException failure) {
      if (isAlive(writer)) {
        throw failure;
      }
      letGo();
      writer = open();
      dialect.begin(writer);
    }
    return writer;
  }

  private static boolean isAlive(Handle writer) {
    try {
      return writer.getConnection().isValid(SECONDS_TO_ANSWER);
    } catch (SQLException dead) {
      return false;
    }
  }

  private Handle open() {
    Handle open = handle;
    if (open == null) {
      statements = new KeptStatements();
      open = jdbi.open().setStatementBuilder(statements);
      handle = open;
    }
    return open;
  }

  /** Gives up the connection, and with it what was not committed; the next batch opens another. */
  private void letGo() {
    try (Handle old = handle) {
      handle = null;
      if (old != null && old.isInTransaction()) {
        old.rollback();
      }
    } catch (RuntimeException failure) {
      LOG.warn("The connection that writes did not close well", failure);
    }
  }
}
