package org.lateralbot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.store.Transactions;

/** The operator is told how many ballots are on record, however often the store begins anew. */
class CountedBallotsTest {

  /** Undoes every work once, as a store does where another work of the same commit is refused. */
  private record SecondAttempts(Transactions real) implements Transactions {

    @Override
    public <T> T call(Supplier<T> work) {
      try {
        return real.call(() -> {
          T undone = work.get();
          throw new IllegalStateException("undone: " + undone);
        });
      } catch (IllegalStateException undone) {
        return real.call(work);
      }
    }
  }

  @Test
  void aBallotThatIsWrittenAtTheSecondAttemptIsOne() {
    Conversation room = new Conversation(Runnable::run, Runnable::run, SecondAttempts::new);
    room.says("ann", "!poll Where do we meet? | Library | Park");
    assertThat(room.says("bo", "!vote #1 Park")).contains("Park");
    assertThat(room.ballots()).isEqualTo(1);
    room.says("bo", "!vote #1 Library");
    assertThat(room.ballots()).isEqualTo(2);
    room.says("bo", "!vote #1 nowhere");
    assertThat(room.ballots()).isEqualTo(2);
  }
}
