package org.lateralbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lateralbot.core.SettableClock;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Presence;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.chat.Saying;
import org.lateralbot.core.deadline.Announcer;
import org.lateralbot.core.deadline.InMemoryOutbox;
import org.lateralbot.core.item.InMemoryItemStore;
import org.lateralbot.core.item.command.ItemSigns;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.room.RoomBook;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.store.AskingTransactions;
import org.lateralbot.core.store.InMemoryInbox;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;

class BotTest {

  private final SettableClock clock = new SettableClock();
  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryItemStore items = new InMemoryItemStore();
  private final FailingTransactions transactions =
      new FailingTransactions(new InMemoryTransactions(inbox, outbox, items));
  private final AskingTransactions asking =
      new AskingTransactions(transactions, platform, network -> Runnable::run);
  private final Announcer announcer = new Announcer(
      platform,
      outbox,
      transactions,
      (message, ids) -> message.about().ifPresent(item -> items.note(ids.get(0), item)),
      network -> Runnable::run,
      clock);
  private final InMemoryRoomStore rooms = new InMemoryRoomStore();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final Bot bot = bot();
  private long announced;

  /** Fails after so many more works, as long as it is told to. */
  private static final class FailingTransactions implements Transactions {

    private final Transactions real;
    private int worksLeft = Integer.MAX_VALUE;

    FailingTransactions(Transactions real) {
      this.real = real;
    }

    @Override
    public <T> T call(Supplier<T> work) {
      if (worksLeft-- <= 0) {
        throw new StoreUnavailableException(
            "the disk is full", new IllegalStateException("secret"));
      }
      return real.call(work);
    }
  }

  private Bot bot() {
    Noting noting = noting();
    Voices voices = new Voices(
        new RoomBook(new InMemoryRoomStore(), Contexts.DEFAULTS),
        platform -> CommandForm.prefixed("!"));
    CommandCatalogue catalogue = new CommandCatalogue(List.of(
        EchoCommand.named("ask"),
        new EchoCommand(CommandSpec.named("count").changing(), this::count),
        new EchoCommand(
            CommandSpec.named("whisper").changing(),
            context -> context.answer("help.command", "for", "you").privately()),
        new EchoCommand(CommandSpec.named("hush").changing(), context -> Reply.silence()),
        new EchoCommand(CommandSpec.named("tell").changing(), context -> announce()),
        new EchoCommand(CommandSpec.named("quiet"), context -> Reply.silence()),
        new EchoCommand(CommandSpec.named("fail").changing(), context -> {
          items.nextNumber(context.room());
          throw new IllegalStateException("ann chose the park");
        }),
        new EchoCommand(CommandSpec.named("crash"), context -> {
          throw new IllegalStateException("ann chose the park");
        })));
    CommandRouter router = new CommandRouter(catalogue, List.of(), asking.rooms(), voices);
    Addressing addressing =
        new Addressing("!", "lateral", word -> catalogue.find(word).isPresent());
    return new Bot(
        addressing,
        router,
        new ItemSigns(items, List.of()),
        noting,
        voices,
        asking,
        inbox,
        outbox,
        announcer,
        () -> announced,
        network -> Runnable::run,
        clock);
  }

  private Noting noting() {
    return new Noting(
        new ItemSigns(items, List.of()),
        rooms,
        transactions,
        network -> (delay, work) -> later.add(work));
  }

  private Reply count(CommandContext context) {
    ItemId item = new ItemId(context.room(), items.nextNumber(context.room()));
    return context.answer("help.command", "number", "#" + item.number()).about(item);
  }

  private Handling hear(Saying saying) {
    return bot.hear(saying.message()).answered().toCompletableFuture().join();
  }

  private List<String> said() {
    return platform.sent().stream().map(message -> message.body().plain()).toList();
  }

  private boolean wasHandled(Saying saying) {
    return !inbox.accept(saying.message().id(), clock.instant());
  }

  @Test
  void answersACommandInItsRoomAsAReply() {
    assertThat(hear(Saying.of("!count"))).isEqualTo(Handling.HANDLED);

    OutgoingMessage sent = platform.sent().get(0);
    assertThat(sent.body().plain()).isEqualTo("number: #1");
    assertThat(sent.to()).isEqualTo(new Destination.ToRoom(FakeChatPlatform.room("garden")));
    assertThat(sent.replyTo()).contains(new MessageId("fake", "said"));
    assertThat(items.about(platform.idOf(sent)))
        .contains(new ItemId(FakeChatPlatform.room("garden"), 1));
  }

  @Test
  void staysInTheThread() {
    MessageId thread = new MessageId("fake", "first");
    hear(Saying.of("!count").inThread(thread));

    assertThat(platform.sent().get(0).thread()).contains(thread);
  }

  @Test
  void theSameEventAgainChangesAndSaysNothing() {
    hear(Saying.of("!count"));

    assertThat(hear(Saying.of("!count"))).isEqualTo(Handling.REPEATED);
    assertThat(hear(Saying.of("!count").id("other"))).isEqualTo(Handling.HANDLED);
    assertThat(said()).containsExactly("number: #1", "number: #2");
  }

  @Test
  void aQuestionAskedTwiceByTheNetworkIsAnsweredOnce() {
    hear(Saying.of("!ask why?"));

    assertThat(hear(Saying.of("!ask why?"))).isEqualTo(Handling.REPEATED);
    assertThat(said()).containsExactly("ask: why?");
  }

  @Test
  void theSameEventAgainSendsAReplyThatDidNotGetThrough() {
    platform.failNext(1);
    hear(Saying.of("!count"));
    assertThat(said()).isEmpty();

    assertThat(hear(Saying.of("!count"))).isEqualTo(Handling.HANDLED);
    assertThat(hear(Saying.of("!count"))).isEqualTo(Handling.REPEATED);
    assertThat(said()).containsExactly("number: #1");
  }

  @Test
  void aReplyThatDidNotGetThroughIsSentLater() {
    platform.failNext(1);
    hear(Saying.of("!count"));
    clock.advance(Duration.ofMinutes(1));
    announcer.deliverDue().toCompletableFuture().join();

    assertThat(said()).containsExactly("number: #1");
  }

  @Test
  void whatIsNotForTheBotLeavesNoTrace() {
    for (Saying saying : List.of(
        Saying.of("hello"),
        Saying.of("!count").byBot(),
        Saying.of("!other"),
        Saying.of("!quiet"))) {
      assertThat(hear(saying)).isEqualTo(Handling.IGNORED);
    }

    assertThat(said()).isEmpty();
    assertThat(wasHandled(Saying.of(""))).isFalse();
  }

  @Test
  void aChangeWithoutAnAnswerIsStillDoneOnce() {
    assertThat(hear(Saying.of("!hush"))).isEqualTo(Handling.HANDLED);
    assertThat(hear(Saying.of("!hush"))).isEqualTo(Handling.REPEATED);
    assertThat(said()).isEmpty();
  }

  @Test
  void whatIsForOnePersonGoesToThem() {
    MessageId thread = new MessageId("fake", "first");
    hear(Saying.of("!whisper").inThread(thread));
    hear(Saying.of("!ask why?").id("two").privately());

    assertThat(platform.sent())
        .extracting(OutgoingMessage::to)
        .containsOnly(new Destination.ToPerson(FakeChatPlatform.person("ann")));
    assertThat(platform.sent().get(0).thread()).isEmpty();
  }

  @Test
  void aCommandThatThrowsChangesNothingAndGetsAShortApology() {
    Saying saying = Saying.of("!fail");

    assertThat(hear(saying)).isEqualTo(Handling.HANDLED);

    assertThat(said()).hasSize(1);
    assertThat(said().get(0))
        .matches("Something went wrong .* find it under [0-9a-f]{8}\\.")
        .doesNotContain("park", "Exception");
    assertThat(items.nextNumber(saying.room().id())).isEqualTo(1);
    assertThat(wasHandled(saying)).isFalse();
  }

  @Test
  void aQuestionThatThrowsGetsAnApologyToo() {
    assertThat(hear(Saying.of("!crash"))).isEqualTo(Handling.HANDLED);
    assertThat(said().get(0)).startsWith("Something went wrong");
  }

  @Test
  void anApologyIsNoDoubleOfTheAnswerThatFollowsIt() {
    transactions.worksLeft = 0;
    hear(Saying.of("!count"));
    transactions.worksLeft = Integer.MAX_VALUE;
    hear(Saying.of("!count"));

    assertThat(said()).hasSize(2);
    assertThat(platform.sent()).extracting(OutgoingMessage::id).doesNotHaveDuplicates();
  }

  @Test
  void saysThatTheStoreIsAway() {
    transactions.worksLeft = 0;

    assertThat(hear(Saying.of("!count"))).isEqualTo(Handling.HANDLED);
    assertThat(said().get(0)).startsWith("I could not save that, so nothing was changed.");
  }

  @Test
  void whatNeedsNoAnswerIsNotedOnceTheStoreIsBack() {
    RoomId garden = FakeChatPlatform.room("garden");
    rooms.save(garden, Contexts.DEFAULTS);
    transactions.worksLeft = 0;
    CompletableFuture<Handling> kept =
        bot.hear(new Presence(garden, false, clock.instant())).kept().toCompletableFuture();
    later.remove().run();
    assertThat(kept).isNotDone();

    transactions.worksLeft = 1;
    later.remove().run();

    assertThat(kept).isCompletedWithValue(Handling.HANDLED);
    assertThat(later).isEmpty();
    rooms.forgetLeftBefore(clock.instant().plusSeconds(1));
    assertThat(rooms.find(garden)).isEmpty();
  }

  @Test
  void whatIsNotedLaterKeepsItsOrder() {
    RoomId garden = FakeChatPlatform.room("garden");
    rooms.save(garden, Contexts.DEFAULTS);
    transactions.worksLeft = 0;
    CompletableFuture<Handling> left =
        bot.hear(new Presence(garden, false, clock.instant())).kept().toCompletableFuture();
    transactions.worksLeft = Integer.MAX_VALUE;
    CompletableFuture<Handling> entered =
        bot.hear(new Presence(garden, true, clock.instant())).kept().toCompletableFuture();
    assertThat(entered).isNotDone();

    later.remove().run();

    assertThat(left).isCompletedWithValue(Handling.HANDLED);
    assertThat(entered).isCompletedWithValue(Handling.HANDLED);
    rooms.forgetLeftBefore(clock.instant().plusSeconds(1));
    assertThat(rooms.find(garden)).isPresent();
  }

  @Test
  void apologisesEvenWhenTheRoomsSettingsCannotBeRead() {
    RoomStore unreadable = mock(RoomStore.class);
    when(unreadable.find(any())).thenThrow(new StoreUnavailableException("gone", new Error()));
    Voices broken = new Voices(
        new RoomBook(unreadable, Contexts.DEFAULTS), platform -> CommandForm.prefixed("!"));
    CommandRouter router = new CommandRouter(
        new CommandCatalogue(List.of(EchoCommand.named("ask"))), List.of(), asking.rooms(), broken);
    Noting noting = noting();
    Bot lost = new Bot(
        new Addressing("!", "lateral", word -> false),
        router,
        new ItemSigns(items, List.of()),
        noting,
        broken,
        asking,
        inbox,
        outbox,
        announcer,
        () -> announced,
        network -> Runnable::run,
        clock);

    assertThat(lost.hear(Saying.of("!ask").message()).answered())
        .isCompletedWithValue(Handling.HANDLED);
    assertThat(said().get(0)).startsWith("I could not save that");
  }

  @Test
  void neverSaysThatNothingWasChangedOnceItWas() {
    transactions.worksLeft = 1;

    assertThat(hear(Saying.of("!count"))).isEqualTo(Handling.HANDLED);
    assertThat(said()).containsExactly("number: #1");
  }

  @Test
  void aNetworkThatIsAwayUndoesNoChange() {
    platform.goAway();
    hear(Saying.of("!hush"));
    platform.comeBack();

    assertThat(hear(Saying.of("!count").id("next"))).isEqualTo(Handling.HANDLED);
  }

  @Test
  void sendsWhatTheChangeAnnounces() {
    hear(Saying.of("!tell"));

    assertThat(said()).containsExactly("this list");
  }

  @Test
  void aChangeThatAnnouncesNothingIsNoReasonToLookForWhatIsDue() {
    announce();
    hear(Saying.of("!count"));

    assertThat(said()).containsExactly("number: #1");
  }

  private Reply announce() {
    announced++;
    outbox.add(
        OutgoingMessage.of(
            "announced",
            new Destination.ToRoom(FakeChatPlatform.room("garden")),
            Body.of(Contexts.VOICE.line("command.help.summary"))),
        clock.instant());
    return Reply.silence();
  }
}
