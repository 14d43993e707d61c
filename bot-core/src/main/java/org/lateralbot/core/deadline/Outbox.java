package org.lateralbot.core.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lateralbot.core.chat.OutgoingMessage;

/**
 * Port: messages that must be sent, kept in the transaction that gave rise to them, sent at least
 * once. The words of a message are erased when it is sent.
 */
public interface Outbox {

  /**
   * Keeps a message to be sent at {@code notBefore} or later. A message whose id was kept before,
   * sent or not, is dropped: what is announced once is not announced again.
   */
  void add(OutgoingMessage message, Instant notBefore);

  /** A message by its id, if it still waits to be sent. */
  Optional<OutgoingMessage> waiting(String id);

  /**
   * Up to {@code limit} messages that are due and not sent, in the order they were added.
   *
   * @param wanted which of them
   */
  List<OutgoingMessage> due(Instant now, Predicate<OutgoingMessage> wanted, int limit);

  /** Notes that a message was sent and erases its words. Unknown or sent ids change nothing. */
  void sent(String id);

  /** Notes a failed attempt: the message waits until {@code retryAt}. */
  void failed(String id, Instant retryAt);

  /**
   * Puts a message aside that cannot be delivered as things are: it waits until {@code retryAt}, and
   * until it is sent it is not among what is overdue.
   *
   * @return whether it was not aside before
   */
  boolean putAside(String id, Instant retryAt);

  /** How often sending this message has failed. */
  int failures(String id);

  /**
   * How much waits.
   *
   * @param total messages that are not sent, due or not
   * @param aside those among them that were put aside
   */
  record Backlog(int total, int aside) {}

  /** What waits. */
  Backlog backlog();

  /**
   * How many messages were to be sent before an instant and were not, whatever kept them, without
   * those that were put aside.
   *
   * @param wanted which of them
   */
  int overdue(Instant instant, Predicate<OutgoingMessage> wanted);

  /** Forgets messages that were added before an instant and have been sent or put aside. */
  void forgetBefore(Instant instant);
}
