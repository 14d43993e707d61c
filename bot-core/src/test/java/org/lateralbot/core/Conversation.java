package org.lateralbot.core;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.FakeChatPlatform;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.IncomingReaction;
import org.lateralbot.core.chat.Manner;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.Person;
import org.lateralbot.core.chat.PersonId;
import org.lateralbot.core.chat.Retraction;
import org.lateralbot.core.chat.Room;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.command.Quota;
import org.lateralbot.core.deadline.InMemoryOutbox;
import org.lateralbot.core.deadline.Retention;
import org.lateralbot.core.item.InMemoryItemStore;
import org.lateralbot.core.pledge.InMemoryPledgeStore;
import org.lateralbot.core.poll.InMemoryPollStore;
import org.lateralbot.core.poll.PollStore;
import org.lateralbot.core.poll.VoterKeys;
import org.lateralbot.core.principles.Edition;
import org.lateralbot.core.principles.Entries;
import org.lateralbot.core.principles.PrincipleCatalogue;
import org.lateralbot.core.room.InMemoryRoomStore;
import org.lateralbot.core.room.OpenAccess;
import org.lateralbot.core.room.RoomSettings;
import org.lateralbot.core.room.command.About;
import org.lateralbot.core.store.InMemoryInbox;
import org.lateralbot.core.store.InMemoryTransactions;
import org.lateralbot.core.store.Transactions;

/**
 * The whole bot among people in rooms, everything in memory: somebody says something, and the test
 * reads what the bot says to that. Everybody who speaks in a room has always been in it.
 */
public final class Conversation {

  private static final String ROOM = "commons";

  private final FakeChatPlatform platform = new FakeChatPlatform();
  private final SettableClock clock = new SettableClock();
  private final Queue<Runnable> afterAWhile = new ArrayDeque<>();
  private final AtomicInteger ballots = new AtomicInteger();
  private final PollStore polls;
  private final Lateral lateral;
  private int said;
  private int signs;
  private Optional<MessageId> replyTo = Optional.empty();
  private Optional<MessageId> thread = Optional.empty();
  private Optional<Instant> heardLate = Optional.empty();

  public Conversation() {
    this(Optional.empty(), Optional.empty());
  }

  /** A conversation in which questions, and openings of polls and pledges, are limited. */
  public Conversation(Optional<Quota> questions, Optional<Quota> openings) {
    this(questions, openings, InMemory.fresh(writer -> writer), Runnable::run, Runnable::run);
  }

  /**
   * A conversation on other threads.
   *
   * @param writer gives the transactions that run works where they are to run
   */
  public Conversation(Executor handling, Executor sending, UnaryOperator<Transactions> writer) {
    this(Optional.empty(), Optional.empty(), InMemory.fresh(writer), handling, sending);
  }

  private Conversation(
      Optional<Quota> questions,
      Optional<Quota> openings,
      InMemory memory,
      Executor handling,
      Executor sending) {
    this(questions, openings, memory.stores(), handling, sending);
    platform.beforeAnswering(room -> memory.transactions().checkNobodyWaits());
  }

  /** A conversation that is kept in a store of its own; what the bot does runs on other threads. */
  public Conversation(Stores stores, Executor threads) {
    this(Optional.empty(), Optional.empty(), stores, threads, threads);
  }

  private Conversation(
      Optional<Quota> questions,
      Optional<Quota> openings,
      Stores stores,
      Executor handling,
      Executor sending) {
    polls = stores.polls();
    PrincipleCatalogue catalogue = new PrincipleCatalogue(List.of(new Edition(
        Locale.ENGLISH,
        List.of(
            Entries.entry("transparency", 1, "Transparency", List.of("openness")),
            Entries.entry("share", 2, "Right to Share", List.of("sharing")),
            Entries.entry("about", null, "About this list", List.of())),
        List.of())));
    Ports ports = new Ports(
        platform,
        stores,
        catalogue,
        new WordFinder(catalogue),
        clock,
        network -> new Threads(handling, sending, (delay, work) -> afterAWhile.add(work)),
        new VoterKeys(new byte[VoterKeys.KEY_LENGTH]),
        ballots::incrementAndGet);
    this.lateral = Lateral.of(ports, choices(questions, openings));
    platform.start(lateral.bot());
  }

  private record InMemory(InMemoryTransactions transactions, Stores stores) {

    static InMemory fresh(UnaryOperator<Transactions> writer) {
      InMemoryInbox inbox = new InMemoryInbox();
      InMemoryOutbox outbox = new InMemoryOutbox();
      InMemoryItemStore items = new InMemoryItemStore();
      InMemoryRoomStore rooms = new InMemoryRoomStore();
      InMemoryPollStore polls = new InMemoryPollStore();
      InMemoryPledgeStore pledges = new InMemoryPledgeStore();
      InMemoryTransactions transactions =
          new InMemoryTransactions(inbox, outbox, items, rooms, polls, pledges);
      return new InMemory(
          transactions,
          new Stores(writer.apply(transactions), inbox, outbox, items, rooms, polls, pledges));
    }
  }

  private static Choices choices(Optional<Quota> questions, Optional<Quota> openings) {
    return new Choices(
        "lateral",
        "!",
        List.of(Locale.ENGLISH, Locale.GERMAN),
        new RoomSettings(
            OpenAccess.EVERYONE, ZoneOffset.UTC, Locale.ENGLISH, true, Optional.empty()),
        questions,
        openings,
        Duration.ofDays(28),
        Retention.USUAL,
        new About(
            Optional.of("Garden co-op"),
            Optional.of("tech@garden.example"),
            "1.0",
            Optional.empty(),
            () -> "words"),
        Map.of());
  }

  /** Somebody says something in the room {@code commons}; what the bot says to that. */
  public String says(String person, String text) {
    return says(person, ROOM, text);
  }

  /** Somebody says something in a shared room. */
  public String says(String person, String room, String text) {
    RoomId id = FakeChatPlatform.room(room);
    PersonId speaker = FakeChatPlatform.person(person);
    if (platform.membership(id, speaker).isEmpty()) {
      platform.join(id, speaker);
    }
    return hear(person, new Room(id, false), Manner.TYPED, text);
  }

  /** Somebody chooses a command in the room {@code commons}, which nobody else sees. */
  public String chooses(String person, String line) {
    return hear(person, new Room(FakeChatPlatform.room(ROOM), false), Manner.CHOSEN, line);
  }

  /** Somebody tells the bot something in their direct room. */
  public String tells(String person, String text) {
    return hear(person, new Room(FakeChatPlatform.room("@" + person), true), Manner.TYPED, text);
  }

  /** Everything said before {@link #says} next returns is in reply to this message. */
  public Conversation inReplyTo(MessageId message) {
    replyTo = Optional.of(message);
    return this;
  }

  /** The next line is said in the thread under this message. */
  public Conversation inThread(MessageId root) {
    thread = Optional.of(root);
    return this;
  }

  /** The next thing that somebody says or casts was sent at an instant and is heard only now. */
  public Conversation sentAt(Instant instant) {
    heardLate = Optional.of(instant);
    return this;
  }

  private Instant sentAt() {
    Instant sentAt = heardLate.orElseGet(clock::instant);
    heardLate = Optional.empty();
    return sentAt;
  }

  /** Somebody puts a sign on a message in the room {@code commons}; what the bot says to that. */
  public String reacts(String person, MessageId on, String key) {
    return hear(
        new IncomingReaction(nextSign(), on, commons(), member(person), key, clock.instant()));
  }

  /** The same in their direct room with the bot. */
  public String reactsPrivately(String person, MessageId on, String key) {
    Room direct = new Room(FakeChatPlatform.room("@" + person), true);
    return hear(new IncomingReaction(nextSign(), on, direct, member(person), key, clock.instant()));
  }

  /** Somebody casts a ballot in the network's own form; what the bot says to that. */
  public String castsNatively(String person, MessageId poll, String... answers) {
    return hear(new IncomingBallot(
        nextSign(), poll, commons(), member(person), Optional.of(List.of(answers)), sentAt()));
  }

  /** Somebody casts a ballot in the network's own form that the bot cannot read. */
  public String castsUnreadably(String person, MessageId poll) {
    return hear(new IncomingBallot(
        nextSign(), poll, commons(), member(person), Optional.empty(), clock.instant()));
  }

  /** Somebody takes back what was signed or cast last, by whomever. */
  public String takesBack(String person) {
    return takesBack(person, lastSign());
  }

  /** Somebody takes back something that was signed or cast, by whomever. */
  public String takesBack(String person, MessageId sign) {
    return hear(new Retraction(
        new MessageId(FakeChatPlatform.NAME, "taken-back-" + said++),
        sign,
        commons(),
        member(person),
        clock.instant()));
  }

  /** The id of what was signed or cast last. */
  public MessageId lastSign() {
    return new MessageId(FakeChatPlatform.NAME, "sign-" + signs);
  }

  private MessageId nextSign() {
    signs++;
    return lastSign();
  }

  private static Room commons() {
    return new Room(FakeChatPlatform.room(ROOM), false);
  }

  private Person member(String name) {
    PersonId id = FakeChatPlatform.person(name);
    if (platform.membership(commons().id(), id).isEmpty()) {
      platform.join(commons().id(), id);
    }
    return new Person(id, name, false);
  }

  private String hear(Incoming incoming) {
    platform.say(incoming).toCompletableFuture().join();
    return heard(commons());
  }

  private String hear(String person, Room room, Manner manner, String text) {
    boolean mention = text.startsWith("@lateral ");
    platform
        .say(new IncomingMessage(
            new MessageId(FakeChatPlatform.NAME, "said-" + said++),
            room,
            new Person(FakeChatPlatform.person(person), person, false),
            replyTo,
            thread,
            mention ? text.substring("@lateral ".length()) : text,
            mention,
            manner,
            sentAt()))
        .toCompletableFuture()
        .join();
    replyTo = Optional.empty();
    thread = Optional.empty();
    return heard(room);
  }

  /** Time passes, and what falls due is done; what the bot says of itself then. */
  public String later(Duration duration) {
    clock.advance(duration);
    lateral.watcher().tick().toCompletableFuture().join();
    aMomentLater();
    return heard(new Room(FakeChatPlatform.room(ROOM), false));
  }

  /** What is done a moment after something has changed is done now. */
  public void aMomentLater() {
    List<Runnable> works = List.copyOf(afterAWhile);
    afterAWhile.clear();
    works.forEach(Runnable::run);
  }

  /** What a message of the bot shows since it was edited; empty if it was not. */
  public String shownNow(MessageId message) {
    return platform.edited(message).map(edit -> edit.body().plain()).orElse("");
  }

  /** The network on which they talk. */
  public FakeChatPlatform network() {
    return platform;
  }

  /** How many ballots the operator was told of. */
  public int ballots() {
    return ballots.get();
  }

  /** Time passes, but nothing that falls due is done: as if the program had been stopped. */
  public void laterWhileStopped(Duration duration) {
    clock.advance(duration);
  }

  /** Somebody comes into the room {@code commons} now. */
  public void joins(String person) {
    platform.join(FakeChatPlatform.room(ROOM), FakeChatPlatform.person(person), clock.instant());
  }

  /** Somebody leaves the room {@code commons}. */
  public void leaves(String person) {
    platform.leave(FakeChatPlatform.room(ROOM), FakeChatPlatform.person(person));
  }

  /** Somebody may moderate the room {@code commons}. */
  public void mayModerate(String person) {
    platform.makeModerator(FakeChatPlatform.room(ROOM), FakeChatPlatform.person(person));
  }

  /** The id of the last thing the bot said that contains a text. */
  public MessageId lastWith(String text) {
    return platform.allSent().stream()
        .filter(message -> message.body().plain().contains(text))
        .reduce((first, second) -> second)
        .map(platform::idOf)
        .orElseThrow();
  }

  /** The text of the file that the bot sent last. */
  public String lastFile() {
    return platform.allSent().stream()
        .flatMap(message -> message.content().attachments().stream())
        .reduce((first, second) -> second)
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .orElseThrow();
  }

  /** Where the polls are kept, to change them behind the bot's back. */
  public PollStore polls() {
    return polls;
  }

  public Instant now() {
    return clock.instant();
  }

  public Lateral lateral() {
    return lateral;
  }

  /** What was sent, a message after another; those that go elsewhere are marked with where. */
  private String heard(Room room) {
    return platform.takeSent().stream()
        .map(message -> mark(message, room) + message.body().plain())
        .collect(Collectors.joining("\n"));
  }

  private static String mark(OutgoingMessage message, Room room) {
    if (message.to() instanceof Destination.ToPerson toPerson) {
      String name = toPerson.person().value();
      return room.id().value().equals("@" + name) ? "" : "(to " + name + ") ";
    }
    RoomId to = ((Destination.ToRoom) message.to()).room();
    return to.equals(room.id()) ? "" : "[" + to.value() + "] ";
  }
}
