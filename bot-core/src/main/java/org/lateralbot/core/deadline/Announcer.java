package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.Destination;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.chat.UndeliverableException;
import org.lateralbot.core.lane.Lanes;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox: first sends, then notes it as sent, so that nothing is lost when
 * the program dies in between; the message's id lets a network drop the double. What goes to one
 * destination is sent in order, destinations side by side, and each network has threads and goes round
 * of its own, so a slow network holds up nothing else.
 */
public final class Announcer {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final int AT_A_TIME = 100;
  private static final CompletionStage<Boolean> TRIED = CompletableFuture.completedFuture(true);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
  private static final int LONGEST_BACKOFF = 8;
  private static final Duration ASIDE = Duration.ofHours(1);

  /** What is done with a message once the network has taken it. */
  public interface SentListener {

    /**
     * Called in the transaction that notes the message as sent.
     *
     * @param ids what {@link ChatPlatform#send} returned
     */
    void sent(OutgoingMessage message, List<MessageId> ids);
  }

  private final ChatPlatform platform;
  private final Outbox outbox;
  private final Transactions transactions;
  private final SentListener listener;
  private final Lanes<Destination> lanes;
  private final InstantSource clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Function<String, Executor> sending;

  /** By network, what has been asked for and has not begun. */
  private final Map<String, CompletableFuture<Boolean>> soon = new ConcurrentHashMap<>();

  /** @param sending runs what waits for a network */
  public Announcer(
      ChatPlatform platform,
      Outbox outbox,
      Transactions transactions,
      SentListener listener,
      Function<String, Executor> sending,
      InstantSource clock) {
    this.platform = platform;
    this.outbox = outbox;
    this.transactions = transactions;
    this.listener = listener;
    this.lanes = new Lanes<>(to -> sending.apply(to.platform()));
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Begins to send everything that is due, not being sent already, and this process's to send. What
   * fails waits for its next turn. The stage completes, never exceptionally, when each was tried.
   *
   * @throws org.lateralbot.core.store.StoreUnavailableException if what is due cannot be read
   */
  public CompletionStage<Boolean> deliverDue() {
    Set<String> begun = new HashSet<>();
    List<CompletionStage<Boolean>> rounds = new ArrayList<>();
    List<OutgoingMessage> due;
    do {
      due = due(network -> !begun.contains(network));
      boolean more = due.size() == AT_A_TIME;
      Map<String, List<OutgoingMessage>> byNetwork =
          due.stream().collect(Collectors.groupingBy(message -> message.to().platform()));
      byNetwork.forEach((network, messages) -> rounds.add(deliver(network, messages, more)));
      begun.addAll(byNetwork.keySet());
    } while (due.size() == AT_A_TIME);
    return all(rounds);
  }

  private List<OutgoingMessage> due(Predicate<String> networks) {
    return outbox.due(
        clock.instant(),
        message -> networks.test(message.to().platform()) && isToBeSent(message),
        AT_A_TIME);
  }

  private CompletionStage<Boolean> deliverDue(String network) {
    List<OutgoingMessage> due = due(network::equals);
    return deliver(network, due, due.size() == AT_A_TIME);
  }

  /** @param more whether there may be more to this network than these */
  private CompletionStage<Boolean> deliver(
      String network, List<OutgoingMessage> messages, boolean more) {
    CompletionStage<Boolean> done = all(messages.stream().map(this::deliver).toList());
    return more
        ? done.thenComposeAsync(tried -> deliverDue(network), sending.apply(network))
        : done;
  }

  private static CompletionStage<Boolean> all(List<CompletionStage<Boolean>> stages) {
    return CompletableFuture.allOf(stages.stream()
            .map(CompletionStage::toCompletableFuture)
            .toArray(CompletableFuture[]::new))
        .thenApply(done -> true);
  }

  private boolean isToBeSent(OutgoingMessage message) {
    return platform.speaksTo(message.to()) && !underWay.contains(message.id());
  }

  private static void complete(CompletableFuture<Boolean> asked, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("what is due could not be sent now: {}", Trace.of(failure));
    }
    asked.complete(failure == null);
  }

  /** The same for one network a moment later, once for all who ask before it has begun. */
  public CompletionStage<Boolean> deliverDueSoon(String network) {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> asked = soon.putIfAbsent(network, mine);
    if (asked != null) {
      return asked;
    }
    sending.apply(network).execute(() -> {
      soon.remove(network);
      try {
        deliverDue(network).whenComplete((done, failure) -> complete(mine, failure));
      } catch (RuntimeException failure) {
        complete(mine, failure);
      }
    });
    return mine;
  }

  /**
   * Begins to send one message that was kept just now, so that nobody else can have sent it. The stage
   * completes, never exceptionally, when it was tried.
   */
  public CompletionStage<Boolean> deliverFresh(OutgoingMessage message) {
    return deliver(message, () -> true);
  }

  /** Begins to send one message, unless another caller has sent it since it was read. */
  private CompletionStage<Boolean> deliver(OutgoingMessage message) {
    return deliver(message, () -> outbox.waiting(message.id()).isPresent());
  }

  private CompletionStage<Boolean> deliver(OutgoingMessage message, BooleanSupplier waits) {
    if (!underWay.add(message.id())) {
      return TRIED;
    }
    return lanes
        .begin(message.to(), () -> waits.getAsBoolean() ? attempt(message) : TRIED)
        .whenComplete((taken, failure) -> underWay.remove(message.id()))
        .exceptionally(failure -> {
          LOG.error("what became of a message could not be noted: {}", Trace.of(failure));
          return false;
        });
  }

  private CompletionStage<Boolean> attempt(OutgoingMessage message) {
    List<MessageId> ids;
    try {
      ids = platform.send(message);
    } catch (UndeliverableException refused) {
      putAside(message.id(), refused);
      return CompletableFuture.completedFuture(false);
    } catch (RuntimeException failure) {
      Instant retryAt = clock.instant().plus(backoff(outbox.failures(message.id())));
      LOG.warn("a message was not taken, next try at {}: {}", retryAt, reason(failure));
      return transactions.begin(() -> {
        outbox.failed(message.id(), retryAt);
        return false;
      });
    }
    return transactions.begin(() -> {
      outbox.sent(message.id());
      listener.sent(message, ids);
      return true;
    });
  }

  /** It is still tried now and then: somebody may let the bot in again. */
  private void putAside(String id, UndeliverableException refused) {
    Instant retryAt = clock.instant().plus(ASIDE);
    if (transactions.call(() -> outbox.putAside(id, retryAt))) {
      LOG.warn(
          "a message cannot be delivered and is put aside, to be tried every {} h: {}",
          ASIDE.toHours(),
          refused.getMessage());
    }
  }

  /**
   * Begins to send a message that is not in the outbox; if it is not taken, it is gone. The stage
   * completes, never exceptionally, when it was tried.
   */
  public CompletionStage<Boolean> sendUnkept(OutgoingMessage message) {
    return lanes
        .run(message.to(), () -> !platform.send(message).isEmpty())
        .exceptionally(failure -> {
          LOG.error("what is not kept could not be sent: {}", Trace.of(failure));
          return false;
        });
  }

  /** Only the adapters' own words may be logged. */
  private static String reason(RuntimeException failure) {
    return failure instanceof DeliveryFailedException
        ? String.valueOf(failure.getMessage())
        : Trace.of(failure);
  }

  private static Duration backoff(int failures) {
    return FIRST_RETRY.multipliedBy(1L << Math.min(failures, LONGEST_BACKOFF));
  }
}
