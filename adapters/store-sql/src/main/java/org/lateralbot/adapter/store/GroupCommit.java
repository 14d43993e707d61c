package org.lateralbot.adapter.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * only then lets the callers go on. The busier it is, the more works share a commit: in a crowd one
 * begins every few milliseconds and no sooner, which spares the disk most of its flushes. A work that
 * comes alone is written at once.
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
  private final Duration pace;
  private final BlockingQueue<PendingWork<?>> queue = new LinkedBlockingQueue<>();
  private final PendingWork<?> stop = new PendingWork<>(() -> true);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final Thread thread = new Thread(this::write, "store-writer");

  /** Tells callers how their works went, in the order of the works, while the next are written. */
  private final ExecutorService telling = Executors.newSingleThreadExecutor(this::teller);

  private volatile @Nullable Thread teller;
  private volatile Consumer<Duration> timer = took -> {};
  private boolean closed;

  /** The connection that writes; only the writer's thread touches it. */
  private @Nullable Handle handle;

  private KeptStatements statements = new KeptStatements();

  /** What the works of the transaction share that runs now. */
  private @Nullable Batch batch;

  /** Whether works shared the last commit, so that others are likely to come soon. */
  private boolean crowded;

  /** When the first work of the last commit was taken up, and when that commit began. */
  private long tookUpAt;

  private long beganAt;

  private boolean untidy;
  private long tidiedAt = System.nanoTime();

  /**
   * Begins to take works.
   *
   * @param idle how long nothing may be written before what was erased is made to leave the disk
   * @param pace between the beginnings of commits while works come in a crowd
   */
  GroupCommit(Jdbi jdbi, SqlDialect dialect, Failures failures, Duration idle, Duration pace) {
    this.jdbi = jdbi;
    this.dialect = dialect;
    this.failures = failures;
    this.idle = idle;
    this.pace = pace;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (isInsideWork()) {
      return work.get();
    }
    if (Thread.currentThread() == teller) {
      throw new IllegalStateException("nobody would tell that the work is on disk");
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

  /**
   * Tells from now on how long each commit took, on the writer's thread: from taking up the first of the
   * works that share it, with the time in which the others gathered, until it was on disk.
   */
  void onCommit(Consumer<Duration> told) {
    timer = told;
  }

  /** Takes no more works, finishes those it has, and returns when their callers know. */
  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        queue.add(stop);
        LockSupport.unpark(thread);
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

  private boolean isInsideWork() {
    return Thread.currentThread() == thread;
  }

  private Thread teller(Runnable told) {
    Thread created = new Thread(told, "store-teller");
    created.setDaemon(true);
    teller = created;
    return created;
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
        tidy(batch.isEmpty());
      }
    }
    letGo();
    telling.execute(() -> ended.complete(true));
    telling.shutdown();
  }

  private List<PendingWork<?>> gather() {
    List<PendingWork<?>> batch = new ArrayList<>();
    try {
      PendingWork<?> first = queue.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        tookUpAt = System.nanoTime();
        letOthersCome();
        batch.add(first);
        queue.drainTo(batch, MOST_TOGETHER - 1);
        crowded = batch.size() > 1;
      }
    } catch (InterruptedException strayed) {
      LOG.debug("A work left an interrupt behind; the writer ends only when closed", strayed);
    }
    return batch;
  }

  private void letOthersCome() {
    long left = crowded ? pace.toNanos() - (System.nanoTime() - beganAt) : 0;
    while (left > 0 && !isClosed()) {
      LockSupport.parkNanos(left);
      left = pace.toNanos() - (System.nanoTime() - beganAt);
    }
    beganAt = System.nanoTime();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void commitTogether(List<PendingWork<?>> works) {
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
      telling.execute(() -> works.forEach(pending -> pending.fail(failure)));
      return;
    } finally {
      batch = null;
    }
    timer.accept(Duration.ofNanos(System.nanoTime() - tookUpAt));
    telling.execute(() -> works.forEach(PendingWork::answer));
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

  private void tidy(boolean nothingWaits) {
    try {
      untidy = !dialect.tidy(open(), nothingWaits);
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
