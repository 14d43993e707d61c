package org.lateralbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.store.Transactions;

/** A network may take its time to say who is in a room; nobody who is in another waits for that. */
class SlowNetworkTest {

  private static final RoomId GARDEN = FakeChatPlatform.room("garden");
  private static final long LONG_ENOUGH = 60;

  private final ExecutorService handling = Executors.newFixedThreadPool(4);
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answers = new CountDownLatch(1);

  /** One thread runs all works, as in the real store, and here whatever else touches the stores. */
  private final class OneWriter implements Transactions {

    private final Transactions real;
    private final AtomicReference<Thread> running = new AtomicReference<>();

    OneWriter(Transactions real) {
      this.real = real;
    }

    @Override
    public <T> T call(Supplier<T> work) {
      return running.get() == Thread.currentThread()
          ? real.call(work)
          : begun(work).join();
    }

    @Override
    public <T> CompletionStage<T> begin(Supplier<T> work) {
      return begun(work);
    }

    private <T> CompletableFuture<T> begun(Supplier<T> work) {
      return CompletableFuture.supplyAsync(
          () -> {
            running.set(Thread.currentThread());
            return real.call(work);
          },
          writer);
    }
  }

  @AfterEach
  void stop() {
    answers.countDown();
    handling.shutdown();
    writer.shutdown();
  }

  /** From now on the network takes its time about the garden. */
  private void slowDown(Conversation room) {
    room.network().beforeAnswering(about -> {
      if (about.equals(GARDEN)) {
        asked.countDown();
        await(answers);
      }
    });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(LONG_ENOUGH, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Conversation withTwoPolls() {
    Conversation room = new Conversation(handling, writer, OneWriter::new);
    room.says("ann", "!poll Where do we meet? | Park | Library");
    room.says("bo", "garden", "!poll When do we meet? | Now | Later");
    return room;
  }

  private static String soon(Supplier<String> saying) throws Exception {
    return CompletableFuture.supplyAsync(saying).get(LONG_ENOUGH, TimeUnit.SECONDS);
  }

  @Test
  void aVoteElsewhereGetsThroughMeanwhile() throws Exception {
    Conversation room = withTwoPolls();
    slowDown(room);
    CompletionStage<Handling> slow =
        room.network().say(Saying.of("!vote #1 Later").id("slow").by("bo").message());
    await(asked);

    assertThat(soon(() -> room.says("ann", "!vote #1 Library"))).contains("Library");

    assertThat(slow.toCompletableFuture()).isNotDone();
    answers.countDown();
    assertThat(slow.toCompletableFuture().get(LONG_ENOUGH, TimeUnit.SECONDS))
        .isEqualTo(Handling.HANDLED);
    assertThat(room.says("ann", "garden", "!result #1")).contains("Later");
  }

  @Test
  void aVoteGetsThroughWhileItIsAskedWhoseRoomAPrivateLineMeans() throws Exception {
    Conversation room = withTwoPolls();
    slowDown(room);
    CompletionStage<Handling> slow = say(room, Saying.of("!vote garden#1 Later").id("slow"));
    await(asked);

    assertThat(soon(() -> room.says("ann", "!vote #1 Library"))).contains("Library");

    assertThat(slow.toCompletableFuture()).isNotDone();
    answers.countDown();
    assertThat(slow.toCompletableFuture().get(LONG_ENOUGH, TimeUnit.SECONDS))
        .isEqualTo(Handling.HANDLED);
  }

  /** Whatever waits is begun from its end, so that only what must wait for the first line comes after it. */
  @Test
  void nothingSaidPrivatelyOvertakesALineForWhichTheNetworkIsAsked() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Conversation room = new Conversation(waiting::addLast, Runnable::run, stores -> stores);
    CompletionStage<Handling> opened = room.network()
        .say(Saying.of("!poll When do we meet? | Now | Later").id("poll").message());
    runAll(waiting);
    room.network().join(GARDEN, FakeChatPlatform.person("bo"));

    CompletionStage<Handling> first = say(room, Saying.of("!vote #1 Now").id("first"));
    waiting.removeLast().run();
    CompletionStage<Handling> second = say(room, Saying.of("!vote #1 Later").id("second"));
    runAll(waiting);

    assertThat(opened).isCompletedWithValue(Handling.HANDLED);
    assertThat(first).isCompletedWithValue(Handling.HANDLED);
    assertThat(second).isCompletedWithValue(Handling.HANDLED);
    assertThat(room.network().sent())
        .extracting(message -> message.body().plain())
        .last()
        .asString()
        .contains("Later");
  }

  private static CompletionStage<Handling> say(Conversation room, Saying bo) {
    return room.network().say(bo.by("bo").privately().message());
  }

  private static void runAll(Deque<Runnable> waiting) {
    while (!waiting.isEmpty()) {
      waiting.removeLast().run();
    }
  }
}
