package org.lateralbot.core.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lateralbot.core.chat.Handling;
import org.lateralbot.core.chat.Incoming;
import org.lateralbot.core.chat.Presence;
import org.lateralbot.core.chat.Retraction;
import org.lateralbot.core.chat.RoomId;
import org.lateralbot.core.lane.Later;
import org.lateralbot.core.log.EventId;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.room.RoomStore;
import org.lateralbot.core.store.StoreUnavailableException;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what needs no answer: what was taken back, and whether the bot is in a room. Hearing these
 * twice changes nothing the second time, so no trace of them is kept. There is nobody to be told that
 * the store is away, so they wait until it is back, those of one room in their order.
 */
public final class Noting {

  private static final Logger LOG = LoggerFactory.getLogger(Noting.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Signs signs;
  private final RoomStore rooms;
  private final Transactions transactions;
  private final Function<String, Later> later;

  /** The last of each room that is not on disk yet. */
  private final Map<RoomId, CompletionStage<Handling>> unkept = new ConcurrentHashMap<>();

  /** @param later when the store is asked again, for each network */
  public Noting(
      Signs signs, RoomStore rooms, Transactions transactions, Function<String, Later> later) {
    this.signs = signs;
    this.rooms = rooms;
    this.transactions = transactions;
    this.later = later;
  }

  /**
   * Begins to note something, at once unless something of the same room still waits. Called for one
   * room by one call after another. The stage completes, never exceptionally, once it is on disk.
   */
  CompletionStage<Handling> note(Incoming incoming) {
    RoomId room = incoming.roomId();
    Supplier<CompletionStage<Handling>> work = EventId.carried(() -> attempt(incoming));
    CompletionStage<Handling> before =
        unkept.getOrDefault(room, CompletableFuture.completedFuture(Handling.HANDLED));
    CompletionStage<Handling> noted = before.thenCompose(kept -> work.get());
    unkept.put(room, noted);
    return noted.whenComplete((kept, never) -> unkept.remove(room, noted));
  }

  private CompletionStage<Handling> attempt(Incoming incoming) {
    try {
      transactions.run(() -> noteNow(incoming));
      return CompletableFuture.completedFuture(Handling.HANDLED);
    } catch (StoreUnavailableException away) {
      LOG.warn("the store is away, so something heard is noted later: {}", Trace.of(away));
      return afterAPause(incoming.roomId().platform(), EventId.carried(() -> attempt(incoming)));
    } catch (RuntimeException failure) {
      LOG.error("something heard could not be noted: {}", Trace.of(failure));
      return CompletableFuture.completedFuture(Handling.IGNORED);
    }
  }

  private CompletionStage<Handling> afterAPause(
      String network, Supplier<CompletionStage<Handling>> work) {
    CompletableFuture<Boolean> paused = new CompletableFuture<>();
    later.apply(network).run(PAUSE, () -> paused.complete(true));
    return paused.thenCompose(over -> work.get());
  }

  private void noteNow(Incoming incoming) {
    if (incoming instanceof Retraction retraction) {
      signs.retract(retraction);
    } else if (incoming instanceof Presence presence) {
      note(presence);
    }
  }

  private void note(Presence presence) {
    if (presence.inside()) {
      rooms.entered(presence.roomId());
    } else {
      rooms.left(presence.roomId(), presence.sentAt());
    }
  }
}
