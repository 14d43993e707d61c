package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class DeadlineTaskTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final int FEW = 20;

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore(TestDatabase.SQLITE);

  private final AtomicReference<Instant> clock = new AtomicReference<>(START);
  private final Semaphore looks = new Semaphore(0);

  @Test
  void looksAtOnceAndAgainWhenTheClockMoves() throws InterruptedException {
    try (DeadlineTask task = deadlines(looks::release)) {
      task.start();
      looks.acquire();
      assertThat(looksAgain(Duration.ofDays(3))).isTrue();
    }
  }

  @Test
  void goesOnLookingWhenTheClockIsSetBack() throws InterruptedException {
    try (DeadlineTask task = deadlines(looks::release)) {
      task.start();
      looks.acquire();
      clock.set(START.minus(Duration.ofHours(1)));
      assertThat(looksAgain(PAUSE)).isTrue();
    }
  }

  @Test
  void goesOnLookingAfterALookThatFailed() throws InterruptedException {
    try (DeadlineTask task = deadlines(() -> {
      looks.release();
      throw new IllegalStateException("unexpected");
    })) {
      task.start();
      looks.acquire();
      assertThat(looksAgain(PAUSE)).isTrue();
    }
  }

  @Test
  void lookingChangesNothingOnDisk() throws Exception {
    List<String> before = files();
    try (DeadlineTask task = deadlines(looks::release)) {
      task.start();
      looks.acquire();
      assertThat(looksAgain(PAUSE)).isTrue();
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void stopsWithinTwoSecondsEvenDuringALookThatNeverEnds() throws InterruptedException {
    DeadlineTask task = deadlines(() -> {
      looks.release();
      waitForever();
    });
    task.start();
    looks.acquire();
    long before = System.nanoTime();
    task.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  private DeadlineTask deadlines(Runnable look) {
    return temporary.store().deadlines(clock::get, PAUSE, look);
  }

  /** Moves the clock a few times; tells whether there was another look. */
  private boolean looksAgain(Duration step) throws InterruptedException {
    for (int moved = 0; moved < FEW; moved++) {
      clock.updateAndGet(now -> now.plus(step));
      if (looks.tryAcquire(1, TimeUnit.SECONDS)) {
        return true;
      }
    }
    return false;
  }

  /** The files of the store with what is in them, but for SQLite's shared memory. */
  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(temporary.folder())) {
      List<String> contents = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith("-shm")) {
          contents.add(file + ": " + Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
      return contents;
    }
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
