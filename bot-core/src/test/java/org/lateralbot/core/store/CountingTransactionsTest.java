package org.lateralbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CountingTransactionsTest {

  private final AtomicInteger counter = new AtomicInteger();

  private CountingTransactions over(Transactions transactions) {
    return new CountingTransactions(transactions, counter::incrementAndGet);
  }

  @Test
  void whatAWorkHasDoneIsCountedOnceItIsKept() {
    CountingTransactions transactions = over(new InMemoryTransactions());
    String result = transactions.call(() -> {
      transactions.count();
      transactions.count();
      assertThat(counter).hasValue(0);
      return "kept";
    });

    assertThat(result).isEqualTo("kept");
    assertThat(counter).hasValue(2);
    transactions.run(() -> {});
    assertThat(counter).hasValue(2);
  }

  @Test
  void whatIsUndoneIsNotCounted() {
    CountingTransactions transactions = over(new InMemoryTransactions());
    assertThatThrownBy(() -> transactions.run(() -> {
          transactions.count();
          throw new IllegalStateException("undone");
        }))
        .hasMessage("undone");
    transactions.run(transactions::count);

    assertThat(counter).hasValue(1);
  }

  @Test
  void whatRunsTwiceIsCountedOnce() {
    CountingTransactions transactions = over(new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        T undone = work.get();
        assertThat(undone).isNotNull();
        return work.get();
      }
    });
    transactions.run(transactions::count);

    assertThat(counter).hasValue(1);
  }

  @Test
  void aWorkInsideAWorkIsCountedWithIt() {
    CountingTransactions transactions = over(new InMemoryTransactions());
    transactions.run(() -> {
      transactions.run(transactions::count);
      transactions.count();
      assertThat(counter).hasValue(0);
    });

    assertThat(counter).hasValue(2);
  }

  @Test
  void whatIsBegunIsCountedWhenItIsOnDisk() {
    CompletableFuture<Boolean> onDisk = new CompletableFuture<>();
    CountingTransactions transactions = over(new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        throw new AssertionError("nobody waits here");
      }

      @Override
      public <T> CompletionStage<T> begin(Supplier<T> work) {
        T result = work.get();
        return onDisk.thenApply(written -> result);
      }
    });
    transactions.begin(() -> {
      transactions.count();
      return true;
    });

    assertThat(counter).hasValue(0);
    onDisk.complete(true);
    assertThat(counter).hasValue(1);
  }
}
