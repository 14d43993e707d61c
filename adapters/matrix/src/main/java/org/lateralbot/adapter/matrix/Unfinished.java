package org.lateralbot.adapter.matrix;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.lateralbot.core.chat.MessageId;

/**
 * Events of messages of which other parts are still on their way. People see a card, and react to it,
 * while the native poll that belongs to it still waits for the homeserver; but the core knows the
 * parts of a message only when all are sent.
 */
final class Unfinished {

  private static final long UNTIL_THE_CORE_KNOWS_SECONDS = 2;

  private final Set<String> events = ConcurrentHashMap.newKeySet();
  private final Executor soon =
      CompletableFuture.delayedExecutor(UNTIL_THE_CORE_KNOWS_SECONDS, TimeUnit.SECONDS);
  private volatile Runnable afterwards = () -> {};

  /** @param afterwards what is done each time the core knows a message that had several parts */
  void whenFinished(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  /** A part has been sent. */
  void add(MessageId part) {
    events.add(part.value());
  }

  /** All parts have been sent. */
  void finished(List<MessageId> parts) {
    if (parts.size() == 1) {
      events.remove(parts.get(0).value());
    } else {
      soon.execute(() -> {
        parts.forEach(part -> events.remove(part.value()));
        afterwards.run();
      });
    }
  }

  boolean isPart(String event) {
    return events.contains(event);
  }
}
