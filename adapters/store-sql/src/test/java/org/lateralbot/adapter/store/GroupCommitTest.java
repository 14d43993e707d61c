package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lateralbot.core.store.StoreUnavailableException;

@SuppressWarnings("NullAway.Init")
class GroupCommitTest {

  @TempDir
  private Path folder;

  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger tidied = new AtomicInteger();
  private final AtomicInteger mostCommits = new AtomicInteger(Integer.MAX_VALUE);
  private final SqlDialect dialect = new SqlDialect() {
    @Override
    public void begin(Handle writer) {
      writer.begin();
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
      return true;
    }

    @Override
    public boolean isRemote() {
      return false;
    }

    @Override
    public void committed() {}

    @Override
    public boolean tidy(Handle writer, boolean idle) {
      return tidied.incrementAndGet() > 1;
    }
  };
  private GroupCommit writer;

  @BeforeEach
  void open() {
    Jdbi jdbi = Jdbi.create(this::connect);
    jdbi.useHandle(handle -> handle.execute("CREATE TABLE done (work INTEGER PRIMARY KEY)"));
    writer = paced(Duration.ofMillis(1));
  }

  private GroupCommit paced(Duration pace) {
    return new GroupCommit(
        Jdbi.create(this::connect), dialect, new Failures(dialect), Duration.ofMillis(1), pace);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void whatGathersWhileTheDiskIsBusyIsCommittedAtOnce() throws Exception {
    List<Thread> callers = behindABusyWriter(IntStream.range(0, 40)
        .<Runnable>mapToObj(work -> () -> writer.run(() -> insert(work)))
        .toList());
    join(callers);
    assertThat(commits).hasValue(2);
    assertThat(done()).hasSize(40);
  }

  @Test
  void whoComesAloneIsWrittenAtOnceAndACrowdWaitsForOthersOrTheEnd() throws Exception {
    writer.close();
    writer = paced(Duration.ofHours(1));
    commits.set(0);
    writer.run(() -> insert(1));
    writer.run(() -> insert(2));
    assertThat(commits).hasValue(2);

    join(behindABusyWriter(
        List.of(() -> writer.run(() -> insert(3)), () -> writer.run(() -> insert(4)))));
    assertThat(commits).hasValue(4);
    List<CompletionStage<Boolean>> crowd = IntStream.range(5, 50)
        .mapToObj(work -> writer.begin(() -> {
          insert(work);
          return true;
        }))
        .toList();
    writer.close();
    crowd.forEach(work -> work.toCompletableFuture().join());
    assertThat(commits).hasValue(5);
    assertThat(done()).hasSize(49);
  }

  @Test
  void aCallerGoesOnOnlyAfterTheCommit() {
    int before = commits.get();
    writer.run(() -> {
      insert(1);
      assertThat(commits).hasValue(before);
    });
    assertThat(commits).hasValue(before + 1);
  }

  @Test
  void whoIsToldKeepsNobodyFromWriting() {
    CountDownLatch bothCommits = new CountDownLatch(2);
    writer.onCommit(took -> bothCommits.countDown());
    CompletionStage<Boolean> told = writer
        .begin(() -> {
          insert(1);
          return true;
        })
        .thenApply(done -> {
          writer.begin(() -> {
            insert(2);
            return true;
          });
          return isSoon(bothCommits);
        });
    assertThat(told.toCompletableFuture().join()).isTrue();
  }

  @Test
  void whatIsBegunOnceAWorkIsOnDiskIsAWorkOfItsOwn() {
    CompletableFuture<Boolean> heard = new CompletableFuture<>();
    CompletionStage<Boolean> both = writer
        .begin(() -> {
          insert(1);
          return heard.join();
        })
        .thenCompose(done -> writer.begin(() -> {
          insert(2);
          return true;
        }));
    CompletionStage<Boolean> called = both.thenApply(done -> writer.call(() -> true));
    heard.complete(true);

    assertThat(both.toCompletableFuture().join()).isTrue();
    assertThat(done()).containsExactly(1, 2);
    assertThatThrownBy(() -> called.toCompletableFuture().join())
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyCommitIsTimedBeforeItsCallersGoOn() throws Exception {
    List<Duration> took = new ArrayList<>();
    writer.onCommit(took::add);
    join(behindABusyWriter(
        List.of(() -> writer.run(() -> insert(1)), () -> writer.run(() -> insert(2)))));
    assertThat(took).hasSize(2).allMatch(time -> time.compareTo(Duration.ZERO) > 0);
  }

  @Test
  void aThrowingWorkInABatchHarmsNoNeighbour() throws Exception {
    List<Throwable> thrown = new ArrayList<>();
    List<Runnable> works = IntStream.range(0, 9)
        .<Runnable>mapToObj(work -> () -> {
          try {
            writer.run(() -> {
              insert(work);
              if (work % 3 == 0) {
                throw new IllegalArgumentException();
              }
            });
          } catch (IllegalArgumentException expected) {
            synchronized (thrown) {
              thrown.add(expected);
            }
          }
        })
        .toList();
    join(behindABusyWriter(works));
    assertThat(thrown).hasSize(3);
    assertThat(done()).containsExactly(1, 2, 4, 5, 7, 8);
    assertThat(commits).hasValue(2);
  }

  @Test
  void ifTheCommitFailsEveryCallerLearnsItAndNothingIsChanged() throws Exception {
    AtomicInteger refused = new AtomicInteger();
    List<Runnable> works = IntStream.range(0, 5)
        .<Runnable>mapToObj(work -> () -> {
          try {
            writer.run(() -> insert(work));
          } catch (StoreUnavailableException expected) {
            refused.incrementAndGet();
          }
        })
        .toList();
    mostCommits.set(1);
    join(behindABusyWriter(works));
    assertThat(refused).hasValue(5);
    mostCommits.set(Integer.MAX_VALUE);
    assertThat(done()).isEmpty();
    writer.run(() -> insert(7));
    assertThat(done()).containsExactly(7);
  }

  @Test
  void worksCalledForBeforeTheCloseAreWrittenAndLaterOnesRefused() throws Exception {
    List<Thread> callers = behindABusyWriter(List.of(() -> writer.run(() -> insert(1))));
    writer.close();
    join(callers);
    assertThatThrownBy(() -> writer.run(() -> insert(2)))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(done()).containsExactly(1);
  }

  @Test
  void anInterruptedCallerStillLearnsTheOutcome() {
    Thread.currentThread().interrupt();
    writer.run(() -> insert(1));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done()).containsExactly(1);
  }

  @Test
  void itTidiesUpWhenNothingWaitsAndAgainIfSomebodyWasInTheWay() {
    writer.run(() -> insert(1));
    while (tidied.get() < 2) {
      Thread.onSpinWait();
    }
    assertThat(done()).containsExactly(1);
  }

  /** Starts callers while the writer is held up by a work; when all wait, lets it go on. */
  private List<Thread> behindABusyWriter(List<Runnable> works) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread holder = new Thread(() -> writer.run(() -> {
      started.countDown();
      await(goOn);
    }));
    holder.start();
    started.await();
    List<Thread> callers = works.stream().map(Thread::new).toList();
    callers.forEach(Thread::start);
    for (Thread caller : callers) {
      while (caller.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    goOn.countDown();
    holder.join();
    return callers;
  }

  private static boolean isSoon(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void insert(int work) {
    Batch batch = writer.batch().orElseThrow();
    try {
      batch.changing().execute("INSERT INTO done VALUES (?)", work);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<Integer> done() {
    return Jdbi.create(this::connect)
        .withHandle(handle -> handle
            .createQuery("SELECT work FROM done ORDER BY work")
            .mapTo(Integer.class)
            .list());
  }

  /** A connection that counts its commits and refuses them when told to. */
  private Connection connect() throws SQLException {
    Connection real = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.sqlite"));
    return (Connection) Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
          if (method.getName().equals("commit")) {
            if (commits.get() == mostCommits.get()) {
              throw new SQLException("disk full");
            }
            commits.incrementAndGet();
          }
          try {
            return method.invoke(real, args);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        });
  }
}
