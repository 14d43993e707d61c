package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.Transactions;

class DeadlineWatcherTest {

  private final SettableClock clock = new SettableClock();
  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Transactions transactions = new InMemoryTransactions(outbox);

  private DeadlineWatcher watcher(Announcer.SentListener listener, DueWork... works) {
    return new DeadlineWatcher(
        List.of(works),
        transactions,
        new Announcer(platform, outbox, transactions, listener, network -> Runnable::run, clock),
        clock);
  }

  private List<String> sent() {
    return platform.sent().stream().map(OutgoingMessage::id).toList();
  }

  @Test
  void doesWhatIsDueAndSendsWhatComesOfIt() {
    watcher((message, id) -> {}, now -> outbox.add(AnnouncerTest.message("at " + now), now))
        .tick();

    assertThat(sent()).containsExactly("at " + clock.instant());
  }

  @Test
  void aWorkThatFailsChangesNothingAndHarmsNoOther() {
    DeadlineWatcher watcher = watcher(
        (message, id) -> {},
        now -> {
          outbox.add(AnnouncerTest.message("half done"), now);
          throw new IllegalStateException("broken");
        },
        now -> outbox.add(AnnouncerTest.message("done"), now));

    watcher.tick();

    assertThat(sent()).containsExactly("done");
  }

  @Test
  void whatCannotBeNotedIsNotedAtTheNextTick() {
    List<String> noted = new ArrayList<>();
    DeadlineWatcher watcher = watcher(
        (message, id) -> {
          noted.add(message.id());
          if (noted.size() == 1) {
            throw new IllegalStateException("the disk is full");
          }
        },
        now -> outbox.add(AnnouncerTest.message("once"), now));

    watcher.tick();
    watcher.tick();
    watcher.tick();

    assertThat(sent()).containsExactly("once");
    assertThat(noted).containsExactly("once", "once");
  }
}
