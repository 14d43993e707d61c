package org.lateralbot.core.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.ChatListener;
import org.lateralbot.core.chat.Handled;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.IncomingBallot;
import org.lateralbot.core.chat.IncomingMessage;
import org.lateralbot.core.chat.IncomingReaction;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.deadline.Announcer;
import org.lateralbot.core.deadline.Outbox;
import org.lateralbot.core.lane.Lanes;
import org.lateralbot.core.log.EventId;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.AskingTransactions;
import org.lateralbot.core.store.Inbox;
import org.lateralbot.core.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears every message and answers those meant for it. A message, the change it causes and the reply
 * are kept in one transaction, so the same message delivered again changes nothing and a reply is
 * given only for what is on disk. Logs say that something went wrong, never what people said.
 */
public final class Bot implements ChatListener {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /** A reply is sent at once; only one that is still there after this time is sent by the tick. */
  private static final Duration TO_SEND_A_REPLY = Duration.ofMinutes(1);

  private final Addressing addressing;
  private final CommandRouter router;
  private final Signs signs;
  private final Noting noting;
  private final Voices voices;
  private final AskingTransactions transactions;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Announcer announcer;
  private final LongSupplier announced;
  private final Lanes<RoomId> lanes;
  private final Function<String, Executor> handling;
  private final InstantSource clock;

  /**
   * Puts the bot together.
   *
   * @param announced how many announcements were made so far, told within a transaction
   * @param handling runs what happens in the rooms of each network; a room uses one thread at a time
   */
  public Bot(
      Addressing addressing,
      CommandRouter router,
      Signs signs,
      Noting noting,
      Voices voices,
      AskingTransactions transactions,
      Inbox inbox,
      Outbox outbox,
      Announcer announcer,
      LongSupplier announced,
      Function<String, Executor> handling,
      InstantSource clock) {
    this.addressing = addressing;
    this.router = router;
    this.signs = signs;
    this.noting = noting;
    this.voices = voices;
    this.transactions = transactions;
    this.inbox = inbox;
    this.outbox = outbox;
    this.announcer = announcer;
    this.announced = announced;
    this.lanes = new Lanes<>(room -> handling.apply(room.platform()));
    this.handling = handling;
    this.clock = clock;
  }

  @Override
  public Handled hear(Incoming incoming) {
    if (incoming instanceof IncomingMessage message) {
      return hear(message);
    }
    if (incoming instanceof IncomingReaction reaction) {
      return hear(reaction);
    }
    if (incoming instanceof IncomingBallot ballot) {
      return inTurn(ballot.asMessage(), () -> cast(ballot));
    }
    CompletionStage<Handling> noted = lanes
        .run(incoming.roomId(), EventId.fresh(() -> noting.note(incoming)))
        .thenCompose(stage -> stage);
    return new Handled(noted, noted);
  }

  private Handled hear(IncomingMessage message) {
    Optional<Request> request =
        message.sender().bot() ? Optional.empty() : addressing.read(message);
    return request
        .map(wanted -> router.mayChange(wanted)
            ? inTurn(message, () -> change(message, router.prepare(wanted, message)))
            : afterAll(message, () -> read(message, wanted)))
        .orElseGet(() -> Handled.now(Handling.IGNORED));
  }

  private Handled hear(IncomingReaction reaction) {
    return reaction.sender().bot() || !ReactionKeys.isKnown(reaction.key())
        ? Handled.now(Handling.IGNORED)
        : inTurn(reaction.asMessage(""), () -> react(reaction));
  }

  private CompletionStage<Dealt> react(IncomingReaction reaction) {
    return signs
        .lineFor(reaction)
        .map(reaction::asMessage)
        .map(message -> {
          Request request = addressing.read(message).orElseThrow();
          return change(message, router.prepare(request, message));
        })
        .orElse(Dealt.IGNORED);
  }

  private CompletionStage<Dealt> cast(IncomingBallot ballot) {
    return ballot.sender().bot() || !signs.isCard(ballot.poll())
        ? Dealt.IGNORED
        : change(ballot.asMessage(), () -> signs.cast(ballot));
  }

  /**
   * What handling came to.
   *
   * @param handling for the adapter
   * @param sent completes when the replies were tried to be sent
   */
  private record Dealt(Handling handling, CompletionStage<Boolean> sent) {

    static final CompletionStage<Dealt> IGNORED =
        CompletableFuture.completedFuture(silently(Handling.IGNORED));

    static Dealt silently(Handling handling) {
      return new Dealt(handling, CompletableFuture.completedFuture(true));
    }
  }

  /**
   * What changes something is begun in the order of the room and may be on its way to the disk beside
   * what was begun before it. What is said in a direct room may run again once a network has told of
   * which rooms the sender is, so what was said before it is awaited there.
   */
  private Handled inTurn(IncomingMessage message, Supplier<CompletionStage<Dealt>> work) {
    Supplier<CompletionStage<Dealt>> event = EventId.fresh(() -> guarded(message, work));
    return handled(
        message,
        message.room().direct()
            ? lanes.beginAfterAll(message.roomId(), event)
            : lanes.begin(message.roomId(), event));
  }

  /** What only reads sees everything that was said in the room before it. */
  private Handled afterAll(IncomingMessage message, Supplier<CompletionStage<Dealt>> work) {
    return handled(
        message,
        lanes
            .run(message.roomId(), EventId.fresh(() -> guarded(message, work)))
            .thenCompose(dealt -> dealt));
  }

  /** What an adapter does then is none of the store's thread's business. */
  private Handled handled(IncomingMessage message, CompletionStage<Dealt> dealt) {
    return new Handled(
        dealt.thenApplyAsync(Dealt::handling, threads(message)),
        dealt.thenCompose(it -> it.sent().thenApply(sent -> it.handling())));
  }

  private Executor threads(IncomingMessage message) {
    return handling.apply(message.roomId().platform());
  }

  /** An apology is looked up and written down for the log off the store's thread. */
  private CompletionStage<Dealt> guarded(
      IncomingMessage message, Supplier<CompletionStage<Dealt>> work) {
    String event = EventId.current();
    try {
      return work.get()
          .exceptionallyAsync(
              failure -> apologise(message, event, Trace.cause(failure)), threads(message));
    } catch (RuntimeException | StackOverflowError failure) {
      return CompletableFuture.completedFuture(apologise(message, event, failure));
    }
  }

  private CompletionStage<Dealt> read(IncomingMessage message, Request request) {
    Reply made = router.run(request, message);
    return made instanceof Reply.Silence
        ? Dealt.IGNORED
        : keep(message, () -> made, transactions::begin);
  }

  /** In a shared room nothing is asked but about the sender in that room. */
  private CompletionStage<Dealt> change(IncomingMessage message, Supplier<Reply> reply) {
    return keep(
        message,
        EventId.carried(reply),
        message.room().direct()
            ? transactions::begin
            : work -> transactions.begin(message.roomId(), message.sender().id(), work));
  }

  private CompletionStage<Dealt> keep(
      IncomingMessage message,
      Supplier<Reply> reply,
      Function<Supplier<Kept>, CompletionStage<Kept>> transaction) {
    return transaction
        .apply(() -> keptNow(message, reply))
        .thenApply(kept -> new Dealt(kept.handling(), deliver(message, kept)));
  }

  /** From here on the change is on disk, so a failure must not be told as one of the change. */
  private CompletionStage<Boolean> deliver(IncomingMessage message, Kept kept) {
    List<CompletionStage<Boolean>> begun = new ArrayList<>();
    try {
      kept.replies().forEach(reply -> begun.add(announcer.deliverFresh(reply)));
      if (kept.announced()) {
        begun.add(announcer.deliverDueSoon(message.roomId().platform()));
      }
    } catch (RuntimeException failure) {
      LOG.error("what is kept could not be sent now: {}", Trace.of(failure));
    }
    return begun.stream()
        .reduce((one, other) -> one.thenCombine(other, (first, second) -> first && second))
        .orElseGet(() -> CompletableFuture.completedFuture(true));
  }

  /**
   * What is on disk once a message was handled.
   *
   * @param announced whether there is something to be said besides the replies
   */
  private record Kept(Handling handling, List<OutgoingMessage> replies, boolean announced) {}

  private Kept keptNow(IncomingMessage message, Supplier<Reply> reply) {
    if (!inbox.accept(message.id(), clock.instant())) {
      Optional<OutgoingMessage> waiting = outbox.waiting(Outgoing.replyId(message));
      Handling handling = waiting.isPresent() ? Handling.HANDLED : Handling.REPEATED;
      return new Kept(handling, waiting.stream().toList(), false);
    }
    long before = announced.getAsLong();
    List<OutgoingMessage> replies = Outgoing.replies(message, reply.get());
    replies.forEach(made -> outbox.add(made, clock.instant().plus(TO_SEND_A_REPLY)));
    return new Kept(Handling.HANDLED, replies, announced.getAsLong() > before);
  }

  /** Why the store is away is told once by the store, not by every message that waited for it. */
  private Dealt apologise(IncomingMessage message, String errorId, Throwable failure) {
    if (failure instanceof StoreUnavailableException) {
      LOG.error("event {}: {}", errorId, failure.getMessage());
      return apologise(message, "bot.store-unavailable", "");
    }
    LOG.error("error {} while handling a message: {}", errorId, Trace.of(failure));
    return apologise(message, "bot.unexpected", errorId);
  }

  /** The apology is not kept: if the store or the network is away, there is nothing to keep it in. */
  private Dealt apologise(IncomingMessage message, String key, String errorId) {
    Voice voice = voices.inTrouble(message.roomId());
    Body words = Body.of(voice.line(key, errorId));
    return new Dealt(Handling.HANDLED, announcer.sendUnkept(Outgoing.apology(message, words)));
  }
}
