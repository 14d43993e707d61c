package org.lateralbot.core.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.lateralbot.core.chat.ChatPlatform;
import org.lateralbot.core.chat.DeliveryFailedException;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.OutgoingMessage;
import org.lateralbot.core.log.Trace;
import org.lateralbot.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox: first sends, then notes it as sent, so that nothing is lost when
 * the program dies in between; the message's id lets a network drop the double.
 */
public final class Announcer {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final int AT_A_TIME = 100;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
  private static final int LONGEST_BACKOFF = 8;

  /** What is done with a message once the network has taken it. */
  public interface SentListener {

    /** Called in the transaction that notes the message as sent. */
    void sent(OutgoingMessage message, MessageId id);
  }

  private final ChatPlatform platform;
  private final Outbox outbox;
  private final Transactions transactions;
  private final SentListener listener;
  private final InstantSource clock;

  public Announcer(
      ChatPlatform platform,
      Outbox outbox,
      Transactions transactions,
      SentListener listener,
      InstantSource clock) {
    this.platform = platform;
    this.outbox = outbox;
    this.transactions = transactions;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Sends everything that is due. What fails waits for its next turn.
   *
   * @throws org.lateralbot.core.store.StoreUnavailableException if that cannot be noted; what was
   *     sent is sent again later
   */
  public synchronized void deliverDue() {
    Instant now = clock.instant();
    List<OutgoingMessage> due = outbox.due(now, AT_A_TIME);
    while (!due.isEmpty()) {
      due.forEach(this::deliver);
      due = outbox.due(now, AT_A_TIME);
    }
  }

  /**
   * Sends one message that is in the outbox. That it was not taken is noted, not thrown.
   *
   * @throws org.lateralbot.core.store.StoreUnavailableException if the outcome cannot be noted
   */
  public void deliver(OutgoingMessage message) {
    MessageId id;
    try {
      id = platform.send(message);
    } catch (RuntimeException failure) {
      Instant retryAt = clock.instant().plus(backoff(outbox.failures(message.id())));
      LOG.warn("a message was not taken, next try at {}: {}", retryAt, reason(failure));
      transactions.run(() -> outbox.failed(message.id(), retryAt));
      return;
    }
    transactions.run(() -> {
      outbox.sent(message.id());
      listener.sent(message, id);
    });
  }

  /** Sends a message that is not in the outbox; if it is not taken, it is gone. */
  public void sendUnkept(OutgoingMessage message) {
    platform.send(message);
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
