package org.lateralbot.adapter.matrix;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.lateralbot.core.chat.MessageId;

/**
 * Events of messages of which other parts are still on their way. People see a card, and react to it,
 * while the native poll that belongs to it still waits for the homeserver; but the core knows the
 * parts of a message only when all are sent.
 */
final class Unfinished {

  private static final long FIRST_PAUSE_SECONDS = 2;
  private static final long LAST_PAUSE_SECONDS = 64;

  private final Set<String> events = ConcurrentHashMap.newKeySet();
  private volatile Runnable afterwards = () -> {};

  /** @param afterwards what is done when the core may have come to know a message of several parts */
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
      lookLater(parts, FIRST_PAUSE_SECONDS);
    }
  }

  /** How soon the core knows depends on the disk, so it is given two minutes, in growing pauses. */
  private void lookLater(List<MessageId> parts, long pause) {
    CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS, Unfinished::apart)
        .execute(() -> {
          if (pause < LAST_PAUSE_SECONDS) {
            lookLater(parts, 2 * pause);
          } else {
            parts.forEach(part -> events.remove(part.value()));
          }
          afterwards.run();
        });
  }

  /**
   * The homeserver is asked, which would hold up the common pool: where there are two cores it has but
   * one thread, and the client library gets no answer without it.
   */
  private static void apart(Runnable work) {
    Thread thread = new Thread(work, "matrix-unfinished");
    thread.setDaemon(true);
    thread.start();
  }

  boolean isPart(String event) {
    return events.contains(event);
  }
}
