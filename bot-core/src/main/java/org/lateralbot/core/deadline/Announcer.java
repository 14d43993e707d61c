package org.lateralbot.core.deadline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * the program dies in between; the message's id lets a network drop the double. What cannot be noted
 * is remembered and only noted again, as long as the program runs. What goes to one
 * destination is sent in order, destinations side by side, and each network has threads and goes round
 * of its own, so a slow network holds up nothing else.
 */
public final class Announcer {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final int AT_A_TIME = 100;
  private static final int MOST_UNNOTED = 10_000;
  private static final CompletionStage<Boolean> TRIED = CompletableFuture.completedFuture(true);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
  private static final int LONGEST_BACKOFF = 8;
  private static final Duration ASIDE = Duration.ofHours(1);

  /** What is done with a message once the network has taken it. */
  public interface SentListener {

    /**
     * Called in the transaction that notes the message as sent, just before that.
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

  /** What networks have taken and what could not be noted yet, lest it is sent again meanwhile. */
  private final Cache<String, List<MessageId>> taken =
      Caffeine.newBuilder().maximumSize(MOST_UNNOTED).build();

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
   * fails waits for its next turn. The stage completes, never exceptionally, when each was tried; what
   * it tells is whether anything is done with for now.
   */
  public CompletionStage<Boolean> deliverDue() {
    Set<String> begun = new HashSet<>();
    List<CompletionStage<Boolean>> rounds = new ArrayList<>();
    boolean more;
    do {
      List<OutgoingMessage> due = due(network -> !begun.contains(network));
      more = due.size() == AT_A_TIME;
      Map<String, List<OutgoingMessage>> byNetwork =
          due.stream().collect(Collectors.groupingBy(message -> message.to().platform()));
      for (Map.Entry<String, List<OutgoingMessage>> each : byNetwork.entrySet()) {
        rounds.add(deliver(each.getKey(), each.getValue(), more));
      }
      begun.addAll(byNetwork.keySet());
    } while (more);
    return any(rounds);
  }

  private List<OutgoingMessage> due(Predicate<String> networks) {
    try {
      return outbox.due(
          clock.instant(),
          message -> networks.test(message.to().platform()) && isToBeSent(message),
          AT_A_TIME);
    } catch (RuntimeException failure) {
      LOG.error("what is due could not be read now: {}", Trace.of(failure));
      return List.of();
    }
  }

  private boolean isToBeSent(OutgoingMessage message) {
    return platform.speaksTo(message.to()) && !underWay.contains(message.id());
  }

  private CompletionStage<Boolean> deliverDue(String network) {
    List<OutgoingMessage> due = due(network::equals);
    return deliver(network, due, due.size() == AT_A_TIME);
  }

  /**
   * Begins to send some messages to a network, and then what else is due there. If none of them is done
   * with, the others would fare no better now.
   *
   * @param more whether there may be others
   */
  private CompletionStage<Boolean> deliver(
      String network, List<OutgoingMessage> messages, boolean more) {
    CompletionStage<Boolean> tried = any(messages.stream().map(this::deliver).toList());
    return more
        ? tried
            .thenComposeAsync(
                done -> done ? deliverDue(network).thenApply(rest -> true) : tried,
                sending.apply(network))
            .exceptionally(Announcer::notNow)
        : tried;
  }

  private static CompletionStage<Boolean> any(List<CompletionStage<Boolean>> stages) {
    List<CompletableFuture<Boolean>> all =
        stages.stream().map(CompletionStage::toCompletableFuture).toList();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .thenApply(ended -> all.stream().anyMatch(CompletableFuture::join));
  }

  private static boolean notNow(Throwable failure) {
    LOG.error("what is due could not be sent now: {}", Trace.of(failure));
    return false;
  }

  /** The same for one network a moment later, once for all who ask before it has begun. */
  public CompletionStage<Boolean> deliverDueSoon(String network) {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> asked = soon.putIfAbsent(network, mine);
    if (asked != null) {
      return asked;
    }
    TRIED
        .thenComposeAsync(
            now -> {
              soon.remove(network, mine);
              return deliverDue(network);
            },
            sending.apply(network))
        .exceptionally(Announcer::notNow)
        .thenAccept(done -> {
          soon.remove(network, mine);
          mine.complete(done);
        });
    return mine;
  }

  /**
   * Begins to send one message that was kept just now, so that nobody else can have sent it. The stage
   * completes, never exceptionally, when it was tried; what it tells is whether it is done with for now.
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
    List<MessageId> ids = taken.getIfPresent(message.id());
    if (ids != null) {
      return note(message, ids);
    }
    try {
      ids = platform.send(message);
    } catch (UndeliverableException refused) {
      putAside(message.id(), refused);
      return TRIED;
    } catch (RuntimeException failure) {
      LOG.warn("a message was not taken and is tried again: {}", reason(failure));
      return tryLater(message.id());
    }
    taken.put(message.id(), ids);
    return note(message, ids);
  }

  private CompletionStage<Boolean> note(OutgoingMessage message, List<MessageId> ids) {
    return transactions
        .begin(() -> {
          listener.sent(message, ids);
          outbox.sent(message.id());
          return true;
        })
        .thenApply(noted -> {
          taken.invalidate(message.id());
          return true;
        });
  }

  private CompletionStage<Boolean> tryLater(String id) {
    return transactions.begin(() -> {
      outbox.failed(id, clock.instant().plus(backoff(outbox.failures(id))));
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
