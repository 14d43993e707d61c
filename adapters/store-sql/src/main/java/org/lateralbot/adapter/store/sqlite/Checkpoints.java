package org.lateralbot.adapter.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what was committed from the write-ahead log into the file beside the writer, so that no ballot
 * waits for it. What it has not moved, the writer does: when nothing is to be written, or when the log
 * has grown large. At the end the log goes: it tells in which order ballots came, and what was erased.
 * For any number of threads.
 */
final class Checkpoints implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final DataSource source;
  private final Duration pause;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread mover = new Thread(work, "store-checkpoints");
        mover.setDaemon(true);
        return mover;
      });

  private boolean closed;

  /** Whether the last one failed, as all do while the disk is full; that is told once. */
  private boolean failing;

  /**
   * @param source of connections that write
   * @param pause before each, in which what is to be moved gathers
   */
  Checkpoints(DataSource source, Duration pause) {
    this.source = source;
    this.pause = pause;
  }

  /** Begins soon, once for all who ask before it has begun. */
  void soon() {
    if (asked.compareAndSet(false, true)) {
      // Nothing waits for it, and it says itself if it fails.
      var unused = thread.schedule(this::moveMeanwhile, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A passive one waits for nobody, and nobody for it. */
  private synchronized void moveMeanwhile() {
    asked.set(false);
    if (!closed) {
      move("PASSIVE");
    }
  }

  private void move(String mode) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("PRAGMA wal_checkpoint(" + mode + ")");
      failing = false;
    } catch (SQLException failure) {
      if (!failing) {
        LOG.warn("What was committed stays in the log of the store for now", failure);
      }
      failing = true;
    }
  }

  /**
   * Begins nothing more, and moves what is left once what has begun is done. SQLite removes the log with
   * the last connection to the file, but not if that one only reads: so all others are closed before.
   * While another program reads, as a backup does, the log stays until the next start.
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      thread.shutdown();
      move("TRUNCATE");
    }
  }
}
