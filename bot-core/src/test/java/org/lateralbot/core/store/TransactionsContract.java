package org.lateralbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.chat.MessageId;

/** What holds for every {@link Transactions}, seen through an inbox that takes part in them. */
public abstract class TransactionsContract {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  protected abstract Transactions transactions();

  /** An empty inbox that takes part in the transactions. */
  protected abstract Inbox inbox();

  @Test
  void aWorkGivesItsResultAndItsChangesStay() {
    Inbox inbox = inbox();
    assertThat(transactions().<Boolean>call(() -> inbox.accept(message("a"), AT)))
        .isTrue();
    assertThat(isHandled(inbox, "a")).isTrue();
  }

  @Test
  void aWorkThatThrowsLeavesNothingBehindAndItsOwnExceptionReachesTheCaller() {
    Inbox inbox = inbox();
    IllegalStateException unexpected = new IllegalStateException("unexpected");
    assertThatThrownBy(() -> transactions().run(() -> {
          inbox.accept(message("a"), AT);
          throw unexpected;
        }))
        .isSameAs(unexpected);
    assertThat(isHandled(inbox, "a")).isFalse();
  }

  @Test
  void anErrorUndoesAWorkLikeAnException() {
    Inbox inbox = inbox();
    AssertionError unexpected = new AssertionError("unexpected");
    assertThatThrownBy(() -> transactions().run(() -> {
          inbox.accept(message("a"), AT);
          throw unexpected;
        }))
        .isSameAs(unexpected);
    assertThat(isHandled(inbox, "a")).isFalse();
  }

  /** Where something is refused, works run a second time, and that run counts. */
  @Test
  void worksThatAreBegunRunInTheirOrderAndEachTellsHowItWent() {
    Inbox inbox = inbox();
    Set<Integer> order = new LinkedHashSet<>();
    List<CompletableFuture<Boolean>> begun = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      begun.add(transactions()
          .begin(() -> {
            order.remove(number);
            order.add(number);
            if (number == 50) {
              throw new IllegalStateException("unexpected");
            }
            return inbox.accept(message("m" + number % 60), AT);
          })
          .toCompletableFuture());
    }
    assertThat(begun.get(50)).failsWithin(Duration.ofSeconds(20));
    for (int i = 0; i < 100; i++) {
      if (i != 50) {
        assertThat(begun.get(i)).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(i < 60);
      }
    }
    assertThat(order).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    assertThat(isHandled(inbox, "m50")).isFalse();
  }

  @Test
  void aWorkInsideAWorkIsPartOfIt() {
    Inbox inbox = inbox();
    assertThatThrownBy(() -> transactions().run(() -> {
          transactions().run(() -> inbox.accept(message("inner"), AT));
          throw new IllegalStateException("after the inner work");
        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(isHandled(inbox, "inner")).isFalse();
  }

  @Test
  void aWorkReadsWhatItHasWritten() {
    Inbox inbox = inbox();
    boolean again = transactions().call(() -> {
      inbox.accept(message("a"), AT);
      return inbox.accept(message("a"), AT);
    });
    assertThat(again).isFalse();
  }

  @Test
  void worksOfManyCallersRunOneAfterAnother() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Boolean> accepted = atOnce(
        50,
        number -> transactions().call(() -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          boolean first = inbox().accept(message("same"), AT);
          running.decrementAndGet();
          return first;
        }));
    assertThat(most).hasValue(1);
    assertThat(accepted).containsOnlyOnce(true).hasSize(50);
  }

  @Test
  void aWorkThatThrowsHarmsNoneOfItsNeighbours() throws Exception {
    List<Boolean> thrown = atOnce(60, number -> {
      try {
        transactions().run(() -> {
          inbox().accept(message("m" + number), AT);
          if (number % 3 == 0) {
            throw new IllegalStateException("unexpected");
          }
        });
        return false;
      } catch (IllegalStateException expected) {
        return true;
      }
    });
    for (int number = 0; number < 60; number++) {
      assertThat(thrown.get(number)).isEqualTo(number % 3 == 0);
      assertThat(isHandled(inbox(), "m" + number)).isEqualTo(number % 3 != 0);
    }
  }

  /** Calls from many threads and gives the results in the order of their numbers. */
  protected static <T> List<T> atOnce(int callers, NumberedCall<T> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<T>> calls = IntStream.range(0, callers)
          .<Callable<T>>mapToObj(number -> () -> call.with(number))
          .toList();
      List<Future<T>> results = threads.invokeAll(calls);
      List<T> values = new ArrayList<>();
      for (Future<T> result : results) {
        values.add(result.get());
      }
      return values;
    } finally {
      threads.shutdown();
    }
  }

  /** What one of many callers does. */
  protected interface NumberedCall<T> {
    T with(int number);
  }

  private boolean isHandled(Inbox inbox, String id) {
    return transactions().call(() -> !inbox.accept(message(id), AT));
  }

  private static MessageId message(String id) {
    return new MessageId("test", id);
  }
}
