package org.lateralbot.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lateralbot.core.poll.PollFixture.ballot;
import static org.lateralbot.core.poll.PollFixture.id;
import static org.lateralbot.core.poll.PollFixture.pick;
import static org.lateralbot.core.poll.PollFixture.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.poll.Ballot;
import org.lateralbot.core.poll.Poll;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.poll.Sums;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.store.Inbox;

/** Works that share a transaction, on every database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SharedTransactionTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  @RegisterExtension
  final TemporaryStore temporary;

  private PollStore polls;

  SharedTransactionTest(TestDatabase database) {
    temporary = new TemporaryStore(database);
  }

  @BeforeEach
  void open() {
    polls = temporary.store().polls();
    polls.save(poll(1));
  }

  @Test
  void aRowThatTheDatabaseRefusesHarmsNoNeighbour() {
    List<CompletableFuture<Boolean>> works =
        together(() -> put("ann", 1, "a"), () -> put("bo", 1, "a"), () -> put("cy", 2, "c"));
    assertThat(works.get(0)).succeedsWithin(SOON);
    assertThat(works.get(1)).failsWithin(SOON);
    assertThat(works.get(2)).succeedsWithin(SOON);
    assertVoted("ann", "cy");
    assertThat(polls.sums(id(1))).isEqualTo(new Sums(2, 0, Map.of(1, 1, 2, 1)));
  }

  @Test
  void aTextThatADatabaseCannotKeepHarmsNoNeighbour() {
    List<CompletableFuture<Boolean>> works =
        together(() -> put("ann", 1, "a"), () -> put("b\0o", 1, "b"), () -> put("cy", 2, "c"));
    assertThat(works.get(0)).succeedsWithin(SOON);
    assertThat(works.get(2)).succeedsWithin(SOON);
    assertThat(polls.ballot(id(1), "ann")).isPresent();
    assertThat(polls.ballot(id(1), "cy")).isPresent();
  }

  @Test
  void norDoesAQuestionThatADatabaseCannotRead() {
    List<CompletableFuture<Boolean>> works = together(
        () -> polls.ballot(id(1), "b\0o").isPresent(),
        () -> put("ann", 1, "a"),
        () -> polls.sums(id(1)).ballots() == 1);
    assertThat(works.get(1)).succeedsWithin(SOON);
    assertThat(works.get(2)).succeedsWithin(SOON).isEqualTo(true);
    assertVoted("ann");
  }

  @Test
  void whatComesAgainAmongOthersIsAcceptedOnce() {
    Inbox inbox = temporary.store().inbox();
    inbox.accept(new MessageId("test", "old"), AT);
    List<MessageId> messages = List.of(
        new MessageId("test", "old"),
        new MessageId("test", "new"),
        new MessageId("other", "old"),
        new MessageId("test", "new"));
    List<CompletableFuture<Boolean>> works = together(
        () -> inbox.accept(messages.get(0), AT),
        () -> inbox.accept(messages.get(1), AT),
        () -> inbox.accept(messages.get(2), AT),
        () -> inbox.accept(messages.get(3), AT));
    assertThat(works.stream().map(CompletableFuture::join))
        .containsExactly(false, true, true, false);
  }

  @Test
  void soIsEachOfMany() {
    Inbox inbox = temporary.store().inbox();
    inbox.accept(numbered(3), AT);
    inbox.accept(numbered(70), AT);
    List<Supplier<Boolean>> works = new ArrayList<>();
    for (int number = 0; number < 80; number++) {
      MessageId message = numbered(number);
      works.add(() -> inbox.accept(message, AT));
    }
    List<CompletableFuture<Boolean>> accepted = together(works);
    for (int number = 0; number < 80; number++) {
      assertThat(accepted.get(number)).succeedsWithin(SOON).isEqualTo(number != 3 && number != 70);
    }
  }

  @Test
  void ballotsThatAreExpectedTogetherAreFoundWhereThereAreAny() {
    put("v3", 2, "r3");
    polls.save(poll(2));
    polls.put(id(2), ballot("v4", pick(1), "r4"));
    List<Supplier<Boolean>> works = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      String voter = "v" + number;
      polls.expect(id(1), voter);
      works.add(() -> polls.ballot(id(1), voter).isPresent());
      works.add(() -> put(voter, 1, "new " + voter));
    }
    List<CompletableFuture<Boolean>> done = together(works);
    for (int number = 0; number < 20; number++) {
      assertThat(done.get(2 * number)).succeedsWithin(SOON).isEqualTo(number == 3);
      assertThat(done.get(2 * number + 1)).succeedsWithin(SOON);
    }
    assertThat(polls.sums(id(1))).isEqualTo(new Sums(20, 0, Map.of(1, 20, 2, 0)));
  }

  @Test
  void soArePollsThatAreExpectedTogether() {
    List<Supplier<Boolean>> works = new ArrayList<>();
    for (int number = 1; number <= 20; number++) {
      ItemId poll = id(number);
      if (number % 3 == 0) {
        polls.save(poll(number));
      }
      polls.expect(poll, "ann");
      works.add(() -> polls.find(poll).map(Poll::id).equals(Optional.of(poll)));
      works.add(() -> polls.ballot(poll, "ann").isPresent());
    }
    polls.save(poll(1));
    List<CompletableFuture<Boolean>> found = together(works);
    for (int number = 1; number <= 20; number++) {
      assertThat(found.get(2 * (number - 1)))
          .succeedsWithin(SOON)
          .isEqualTo(number == 1 || number % 3 == 0);
      assertThat(found.get(2 * number - 1)).succeedsWithin(SOON).isEqualTo(false);
    }
  }

  @Test
  void soAreTheSettingsOfRoomsOfWhichFewHaveAny() {
    RoomStore rooms = temporary.store().rooms();
    RoomId german = new RoomId("test", "room 4");
    rooms.save(german, speaking(Locale.GERMAN));
    List<Supplier<Boolean>> works = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      RoomId room = new RoomId("test", "room " + number);
      Optional<RoomSettings> set =
          number == 4 ? Optional.of(speaking(Locale.GERMAN)) : Optional.empty();
      rooms.expect(room);
      works.add(() -> rooms.find(room).equals(set));
    }
    works.add(() -> {
      rooms.save(german, speaking(Locale.FRENCH));
      return rooms.find(german).equals(Optional.of(speaking(Locale.FRENCH)));
    });
    together(works).forEach(found -> assertThat(found).succeedsWithin(SOON).isEqualTo(true));
  }

  private static RoomSettings speaking(Locale language) {
    return new RoomSettings(OpenAccess.EVERYONE, ZoneOffset.UTC, language, true, Optional.empty());
  }

  @Test
  void whatNobodyHasAskedAboutAfterAllHarmsNobody() {
    polls.expect(id(1), "b\0o");
    for (int number = 0; number < 5; number++) {
      String voter = "v" + number;
      polls.expect(id(1), voter);
      assertThat(put(voter, 1, "new " + voter)).isTrue();
      assertThat(polls.ballot(id(1), voter)).isPresent();
    }
  }

  @Test
  void oneWhoMustNotBeAskedAboutHarmsNobodyElse() {
    List<Supplier<Boolean>> works = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      String voter = number == 7 ? "b\0o" : "v" + number;
      polls.expect(id(1), voter);
      works.add(() -> put(voter, 1, "new " + voter.hashCode()));
    }
    List<CompletableFuture<Boolean>> done = together(works);
    for (int number = 0; number < 20; number++) {
      if (number != 7) {
        assertThat(done.get(number)).succeedsWithin(SOON);
        assertThat(polls.ballot(id(1), "v" + number)).isPresent();
      }
    }
  }

  private static MessageId numbered(int number) {
    return new MessageId("test", "m" + number);
  }

  @Test
  void aWorkThatThrowsTakesBackItsOwnRowsOnly() {
    List<CompletableFuture<Boolean>> works = together(
        () -> put("ann", 1, "a"),
        () -> {
          put("bo", 1, "b");
          throw new IllegalArgumentException("unexpected");
        },
        () -> put("cy", 2, "c"));
    assertThat(works.get(1)).failsWithin(SOON);
    assertThat(works.get(2)).succeedsWithin(SOON);
    assertVoted("ann", "cy");
    assertThat(polls.sums(id(1))).isEqualTo(new Sums(2, 0, Map.of(1, 1, 2, 1)));
  }

  @Test
  void evenOnceItHasSeenThem() {
    List<CompletableFuture<Boolean>> works = together(
        () -> put("ann", 1, "a"),
        () -> {
          put("bo", 1, "b");
          assertThat(polls.sums(id(1)).ballots()).isEqualTo(2);
          put("di", 1, "d");
          throw new IllegalArgumentException("unexpected");
        },
        () -> polls.ballot(id(1), "bo").isEmpty() && put("cy", 2, "c"));
    assertThat(works.get(1)).failsWithin(SOON);
    assertThat(works.get(2)).succeedsWithin(SOON).isEqualTo(true);
    assertVoted("ann", "cy");
    assertThat(polls.sums(id(1))).isEqualTo(new Sums(2, 0, Map.of(1, 1, 2, 1)));
  }

  @Test
  void aVoterWhoVotesTwiceIsCountedOnce() {
    List<CompletableFuture<Boolean>> works = together(
        () -> put("ann", 1, "a"),
        () -> polls.ballot(id(1), "ann").isPresent() && put("ann", 2, "b"),
        () -> !polls.hasReceipt(id(1), "a") && polls.hasReceipt(id(1), "b"));
    works.forEach(work -> assertThat(work).succeedsWithin(SOON).isEqualTo(true));
    assertThat(polls.ballots(id(1))).containsExactly(ballot("ann", pick(2), "b"));
    assertThat(polls.sums(id(1)))
        .satisfies(sums -> assertThat(sums.ballots()).isEqualTo(1))
        .satisfies(sums -> assertThat(sums.points()).containsEntry(2, 1));
  }

  @Test
  void changesOfOneMessageStayInTheirOrder() {
    Outbox outbox = temporary.store().outbox();
    together(() -> sent(outbox, "other"), () -> {
          outbox.add(message("a"), AT);
          return sent(outbox, "a");
        })
        .forEach(work -> assertThat(work).succeedsWithin(SOON));
    assertThat(outbox.waiting("a")).isEmpty();
    outbox.add(message("a"), AT);
    assertThat(outbox.waiting("a")).isEmpty();
  }

  @Test
  void aMessageThatComesTwiceIsAcceptedOnce() {
    Supplier<Boolean> accept =
        () -> temporary.store().inbox().accept(new MessageId("test", "a"), AT);
    List<CompletableFuture<Boolean>> works = together(accept, accept);
    assertThat(works.get(0)).succeedsWithin(SOON).isEqualTo(true);
    assertThat(works.get(1)).succeedsWithin(SOON).isEqualTo(false);
  }

  /** Lets works gather behind one that waits until all are there. */
  @SafeVarargs
  private List<CompletableFuture<Boolean>> together(Supplier<Boolean>... works) {
    List<Supplier<Boolean>> all = new ArrayList<>();
    for (Supplier<Boolean> work : works) {
      all.add(work);
    }
    return together(all);
  }

  private List<CompletableFuture<Boolean>> together(List<Supplier<Boolean>> works) {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch gathered = new CountDownLatch(1);
    CompletableFuture<Boolean> first = begin(() -> {
      busy.countDown();
      gathered.await();
      return true;
    });
    assertThat(begins(busy)).isTrue();
    List<CompletableFuture<Boolean>> begun = new ArrayList<>();
    for (Supplier<Boolean> work : works) {
      begun.add(begin(work::get));
    }
    gathered.countDown();
    assertThat(first).succeedsWithin(SOON);
    return begun;
  }

  /** Whether the writer is busy soon: what begins before that may share its commit with some of the rest. */
  private static boolean begins(CountDownLatch busy) {
    try {
      return busy.await(SOON.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private interface Waiting {
    boolean done() throws InterruptedException;
  }

  private CompletableFuture<Boolean> begin(Waiting work) {
    return temporary
        .store()
        .transactions()
        .begin(() -> {
          try {
            return work.done();
          } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
          }
        })
        .toCompletableFuture();
  }

  private boolean put(String voter, int option, String receipt) {
    polls.put(id(1), ballot(voter, pick(option), receipt));
    return true;
  }

  private static boolean sent(Outbox outbox, String id) {
    outbox.sent(id);
    return true;
  }

  private void assertVoted(String... voters) {
    assertThat(polls.ballots(id(1))).extracting(Ballot::voter).containsExactlyInAnyOrder(voters);
  }

  private static OutgoingMessage message(String id) {
    return OutgoingMessage.of(
        id, new Destination.ToRoom(new RoomId("test", "commons")), new Body(List.of()));
  }
}
