package org.lateralbot.core.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.RoomId;

class LanesTest {

  private static final RoomId GARDEN = FakeChatPlatform.room("garden");
  private static final RoomId KITCHEN = FakeChatPlatform.room("kitchen");

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final Lanes<RoomId> lanes = new Lanes<>(room -> waiting::add);

  private CompletionStage<Boolean> say(RoomId room, String words) {
    return lanes.run(room, () -> done.add(words));
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @Test
  void aRoomHasOneWorkAtATimeInOrder() {
    say(GARDEN, "one");
    say(GARDEN, "two");
    say(GARDEN, "three");
    assertThat(waiting).hasSize(1);

    runAll();

    assertThat(done).containsExactly("one", "two", "three");
  }

  @Test
  void roomsDoNotWaitForEachOther() {
    say(GARDEN, "garden");
    say(GARDEN, "garden again");
    say(KITCHEN, "kitchen");

    assertThat(waiting).hasSize(2);
  }

  @Test
  void aFailureReachesTheCallerAndStopsNothingElse() {
    CompletionStage<String> failing = lanes.run(GARDEN, () -> {
      throw new IllegalStateException("broken");
    });
    say(GARDEN, "next");

    runAll();

    assertThat(failing).isCompletedExceptionally();
    assertThat(done).containsExactly("next");
  }

  @Test
  void whatIsBegunInARoomDoesNotWaitForWhatWasBegunBefore() {
    CompletableFuture<String> first = new CompletableFuture<>();
    lanes.begin(GARDEN, () -> {
      done.add("first begun");
      return first;
    });
    CompletionStage<String> second = lanes.begin(GARDEN, () -> {
      done.add("second begun");
      return CompletableFuture.completedFuture("second");
    });

    runAll();

    assertThat(done).containsExactly("first begun", "second begun");
    assertThat(second).isCompletedWithValue("second");
  }

  @Test
  void whatIsRunInARoomWaitsForEverythingBegunBefore() {
    CompletableFuture<String> first = new CompletableFuture<>();
    lanes.begin(GARDEN, () -> first);
    lanes.begin(GARDEN, () -> CompletableFuture.completedFuture("second"));
    say(GARDEN, "third");
    runAll();
    assertThat(done).isEmpty();
    assertThat(lanes.busy()).isEqualTo(1);

    first.completeExceptionally(new IllegalStateException("broken"));
    runAll();

    assertThat(done).containsExactly("third");
    assertThat(lanes.busy()).isZero();
  }

  @Test
  void nothingIsKeptOfARoomAtRest() {
    say(GARDEN, "one");
    say(GARDEN, "two");
    say(KITCHEN, "three");
    assertThat(lanes.busy()).isEqualTo(2);

    runAll();

    assertThat(lanes.busy()).isZero();
  }

  @Test
  void aWorkMayAddAnotherToItsOwnRoom() {
    Lanes<RoomId> direct = new Lanes<>(room -> Runnable::run);

    direct.run(GARDEN, () -> {
      direct.run(GARDEN, () -> done.add("inner"));
      return done.add("outer");
    });

    assertThat(done).containsExactly("outer", "inner");
  }

  @Test
  void anExecutorThatTakesNothingMoreLeavesNobodyWaiting() {
    Lanes<RoomId> stopped = new Lanes<>(room -> work -> {
      throw new RejectedExecutionException("stopped");
    });

    assertThat(stopped.run(GARDEN, () -> "never")).isCompletedExceptionally();
    assertThat(stopped.run(GARDEN, () -> "never")).isCompletedExceptionally();
    assertThat(stopped.busy()).isZero();
  }

  @Test
  void aLongQueueBehindOneWorkIsWorkedOff() {
    Lanes<RoomId> direct = new Lanes<>(room -> Runnable::run);
    int works = 100_000;
    CompletableFuture<String> first = new CompletableFuture<>();
    direct.begin(GARDEN, () -> first);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < works; i++) {
      int number = i;
      direct.run(GARDEN, () -> order.add(number));
    }
    assertThat(order).isEmpty();

    first.complete("done");

    assertThat(order).hasSize(works).isSorted();
    assertThat(direct.busy()).isZero();
  }

  @Test
  void whatEndedBehindOneWorkIsAtRestOnceThatEnds() {
    int works = 100_000;
    CompletableFuture<String> first = new CompletableFuture<>();
    lanes.begin(GARDEN, () -> first);
    for (int i = 0; i < works; i++) {
      lanes.begin(GARDEN, () -> CompletableFuture.completedFuture("ended at once"));
    }
    CompletionStage<Boolean> last = say(GARDEN, "last");
    runAll();
    assertThat(last).isNotDone();

    first.complete("done");
    runAll();

    assertThat(last).isCompletedWithValue(true);
    assertThat(lanes.busy()).isZero();
  }

  @Test
  void keepsTheOrderOfManyWorksOnManyThreads() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Lanes<RoomId> shared = new Lanes<>(room -> threads);
    int works = 2_000;
    CountDownLatch ended = new CountDownLatch(works);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < works; i++) {
      int number = i;
      shared
          .run(GARDEN, () -> order.add(number))
          .whenComplete((done, failure) -> ended.countDown());
    }

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    threads.shutdown();

    assertThat(order).hasSize(works).isSorted();
  }
}
