package org.lateralbot.core.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lateralbot.core.chat.MessageId;

/** The inbox in memory. */
public final class InMemoryInbox implements Inbox, Restorable {

  private final Map<MessageId, Instant> handled = new HashMap<>();

  @Override
  public boolean accept(MessageId message, Instant at) {
    return handled.putIfAbsent(message, at) == null;
  }

  @Override
  public void forgetBefore(Instant instant) {
    handled.values().removeIf(at -> at.isBefore(instant));
  }

  @Override
  public Runnable snapshot() {
    Map<MessageId, Instant> copy = Map.copyOf(handled);
    return () -> {
      handled.clear();
      handled.putAll(copy);
    };
  }
}
