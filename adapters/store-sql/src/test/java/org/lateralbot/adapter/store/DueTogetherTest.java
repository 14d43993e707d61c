package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.deadline.Announcer;
import org.lateralbot.core.deadline.DeadlineWatcher;
import org.lateralbot.core.deadline.DueWork;
import org.lateralbot.core.deadline.DueWork.Due;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;

/** Much falls due at once, in a store in which works share commits. */
class DueTogetherTest {

  @RegisterExtension
  final TemporaryStore temporary = new TemporaryStore(TestDatabase.SQLITE);

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  private static void tick(DeadlineWatcher watcher) {
    watcher.tick().toCompletableFuture().join();
  }

  private DeadlineWatcher watcher(DueWork work) {
    SettableClock clock = new SettableClock();
    Transactions transactions = temporary.store().transactions();
    Announcer announcer = new Announcer(
        new FakeChatPlatform(),
        temporary.store().outbox(),
        transactions,
        (message, ids) -> {},
        network -> Runnable::run,
        clock);
    return new DeadlineWatcher(List.of(work), transactions, announcer, clock);
  }

  private Due doing(String name) {
    return new Due(name, () -> done.add(name));
  }

  @Test
  void peopleDoNotWaitForAllOfIt() {
    Transactions transactions = temporary.store().transactions();
    Due first = new Due("first", () -> {
      // From another thread, because what is begun inside a work is a part of it.
      CompletableFuture.runAsync(() -> transactions.begin(() -> done.add("a vote")))
          .join();
    });
    List<Due> due = new ArrayList<>(List.of(first));
    IntStream.range(0, 500).forEach(i -> due.add(doing("poll " + i)));
    tick(watcher(now -> due));

    assertThat(done).hasSize(501).containsSubsequence("a vote", "poll 499");
  }

  @Test
  void whatIsLostTogetherWithAnotherIsDoneApartFromIt() {
    Inbox inbox = temporary.store().inbox();
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      MessageId written = new MessageId("test", "poll " + i);
      due.add(new Due("poll " + i, () -> inbox.accept(written, SettableClock.START)));
    }
    Due onABadPage = new Due("poll on a bad page", () -> {
      throw new StoreUnavailableException("The store does not answer", new IOException());
    });
    due.add(10, onABadPage);
    DeadlineWatcher watcher = watcher(now -> due);
    tick(watcher);
    tick(watcher);
    tick(watcher);

    for (int i = 0; i < 19; i++) {
      assertThat(inbox.accept(new MessageId("test", "poll " + i), SettableClock.START))
          .isFalse();
    }
  }
}
