package org.lateralbot.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.deadline.DueWork.Due;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;

class DeadlineWatcherTest {

  private final SettableClock clock = new SettableClock();
  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Transactions transactions = new InMemoryTransactions(outbox);
  private final List<String> tried = new ArrayList<>();

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
    watcher((message, id) -> {}, now -> List.of(announcing("at " + now))).tick();

    assertThat(sent()).containsExactly("at " + clock.instant());
  }

  private Due announcing(String id) {
    return new Due(id, () -> outbox.add(AnnouncerTest.message(id), clock.instant()));
  }

  private Due failing(String id) {
    return new Due(id, () -> {
      announcing("half done").work().run();
      tried.add(id);
      throw new IllegalStateException("broken");
    });
  }

  @Test
  void whatFailsChangesNothingAndHarmsNothingElse() {
    watcher(
            (message, id) -> {},
            now -> List.of(announcing("first"), failing("broken"), announcing("last")),
            now -> List.of(announcing("other")))
        .tick();

    assertThat(sent()).containsExactly("first", "last", "other");
  }

  @Test
  void whatCannotBeListedHarmsNoOtherWork() {
    DueWork unreadable = now -> {
      throw new IllegalStateException("broken");
    };
    watcher((message, id) -> {}, unreadable, now -> List.of(announcing("other")))
        .tick();

    assertThat(sent()).containsExactly("other");
  }

  @Test
  void whatFailsIsTriedAgainAfterEverythingElse() {
    List<Due> due = new ArrayList<>(
        IntStream.range(0, 250).mapToObj(i -> failing("broken " + i)).toList());
    DeadlineWatcher watcher = watcher((message, id) -> {}, now -> due);
    watcher.tick();
    assertThat(tried).hasSize(250);

    due.add(new Due("new", () -> tried.add("new")));
    tried.clear();
    watcher.tick();
    assertThat(tried).hasSize(251).startsWith("new");
  }

  @Test
  void whileTheStoreIsAwayOnlyAFewAreTriedAndNothingIsInTheWayOfTheOthersLater() {
    List<Due> due = IntStream.range(0, 100)
        .mapToObj(i -> new Due("poll " + i, () -> {
          tried.add("poll " + i);
          if (i == 30 || i == 35) {
            throw new StoreUnavailableException("on a bad page", new IOException());
          }
        }))
        .toList();
    DeadlineWatcher watcher =
        watcher((message, id) -> {}, now -> due, now -> List.of(announcing("other")));
    watcher.tick();
    assertThat(tried).hasSize(40);
    assertThat(sent()).containsExactly("other");

    tried.clear();
    watcher.tick();
    watcher.tick();
    assertThat(tried).contains("poll 30", "poll 35", "poll 99");
  }

  @Test
  void whatFailedIsDoneOnceItCanBe() {
    List<Due> due = new ArrayList<>(List.of(failing("poll 7")));
    DeadlineWatcher watcher = watcher((message, id) -> {}, now -> due);
    watcher.tick();
    due.set(0, announcing("poll 7"));
    watcher.tick();

    assertThat(sent()).containsExactly("poll 7");
  }

  @Test
  void whatThereIsNoTimeForWaitsForTheNextTickButAnnouncementsDoNot() {
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String id = "poll " + i;
      due.add(new Due(id, () -> {
        clock.advance(Duration.ofSeconds(1));
        announcing(id).work().run();
        tried.add(id);
      }));
    }
    DeadlineWatcher watcher = watcher(
        (message, id) -> {},
        now -> due.stream().filter(one -> !tried.contains(one.deed())).toList(),
        now -> List.of(announcing("other")));

    watcher.tick();
    assertThat(sent()).hasSize(21).contains("other");
    watcher.tick();
    watcher.tick();
    assertThat(sent()).hasSize(51);
  }

  @Test
  void theLogNamesNoRoom() {
    ItemId item = new ItemId(FakeChatPlatform.room("the secret garden"), 7);

    assertThat(new Due("closing poll", item, () -> {}).name())
        .isEqualTo("closing poll 7 in a room on fake");
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
        now -> List.of(announcing("once")));

    watcher.tick();
    watcher.tick();
    watcher.tick();

    assertThat(sent()).containsExactly("once");
    assertThat(noted).containsExactly("once", "once");
  }
}
