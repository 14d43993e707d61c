package org.lateralbot.adapter.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.lateralbot.core.Stores;
import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.item.ItemStore;
import org.lateralbot.core.pledge.PledgeStore;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.Leases;
import org.lateralbot.core.store.Transactions;

/** An open store: all ports of the core on one database. For any number of threads. */
public final class SqlStore implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(2);

  /**
   * Nobody in a room notices so short a wait, in which a commit of several votes is done, and its delays
   * are caught up with, on a slow machine too.
   */
  private static final Duration PACE = Duration.ofMillis(10);

  private final GroupCommit writer;
  private final Database database;

  /** Once each, because works tell some of them what they are about to ask. */
  private final Stores stores;

  private final Leases leases;
  private final MemorySchedule schedule = new MemorySchedule();
  private final Runnable release;

  /**
   * @param writing opens the one connection that writes; its transactions lock out other writers
   * @param reading opens connections that only read
   * @param leases among the processes that share the database
   * @param release gives back what the opener holds; run once all is written and closed
   */
  public SqlStore(Jdbi writing, Jdbi reading, SqlDialect dialect, Leases leases, Runnable release) {
    quiet(writing);
    quiet(reading);
    Failures failures = new Failures(dialect);
    this.writer = new GroupCommit(writing, dialect, failures, IDLE, PACE);
    this.database = new Database(writer, reading, failures, dialect.isRemote());
    this.stores = new Stores(
        writer,
        new SqlInbox(database),
        new SqlOutbox(database),
        new SqlItemStore(database),
        new SqlRoomStore(database),
        new SqlPollStore(database),
        new SqlPledgeStore(database));
    this.leases = leases;
    this.release = release;
  }

  /** What people wrote must not get into the log with a statement that failed. */
  private static void quiet(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /** Everything that it holds. */
  public Stores stores() {
    return stores;
  }

  public Transactions transactions() {
    return writer;
  }

  public Inbox inbox() {
    return stores.inbox();
  }

  public Outbox outbox() {
    return stores.outbox();
  }

  public ItemStore items() {
    return stores.items();
  }

  public RoomStore rooms() {
    return stores.rooms();
  }

  public PollStore polls() {
    return stores.polls();
  }

  public PledgeStore pledges() {
    return stores.pledges();
  }

  public Leases leases() {
    return leases;
  }

  /**
   * The fingerprint of the secret that the store is held to; empty if it is held to none yet.
   *
   * @throws org.lateralbot.core.store.StoreUnavailableException if it cannot be read
   */
  public Optional<String> heldTo() {
    return database.read(HeldSecret::in);
  }

  /**
   * Holds the store to one secret that is kept elsewhere: the first that is asked about.
   *
   * @param fingerprint of a secret; tells nothing of the secret itself
   * @return false if it is held to another
   * @throws org.lateralbot.core.store.StoreUnavailableException if it cannot be read or written
   */
  public boolean isHeldTo(String fingerprint) {
    return database.write(handle -> {
      handle.execute(
          "INSERT INTO secret_key (id, fingerprint) VALUES (1, ?) ON CONFLICT (id) DO NOTHING",
          fingerprint);
      return HeldSecret.in(handle).filter(fingerprint::equals).isPresent();
    });
  }

  /**
   * Tells from now on how long each commit took, from taking up its first work, with the time in which
   * others gathered, until it was on disk.
   *
   * @param told called by the thread that writes, so it must neither wait nor throw
   */
  public void onCommit(Consumer<Duration> told) {
    writer.onCommit(told);
  }

  Database database() {
    return database;
  }

  /**
   * Prepares to look again and again for what has fallen due; the caller starts it, and closes it
   * before the store.
   *
   * @param pause between the end of one look and the next
   * @param look does what is due; called by one thread at a time
   */
  public DeadlineTask deadlines(InstantSource clock, Duration pause, Runnable look) {
    return new DeadlineTask(schedule.source(), clock, pause, look);
  }

  /** Finishes the works already called for, refuses later ones, and lets go of the database. */
  @Override
  public void close() {
    writer.close();
    schedule.close();
    release.run();
  }
}
