package org.lateralbot.core.log;

import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Ties together the log lines about one event: they carry the same random id as {@value #KEY} in
 * their context, whichever thread writes them. It says nothing about who or what the event was.
 */
public final class EventId {

  /** The name of the id in the context of log lines. */
  public static final String KEY = "event";

  private static final int LENGTH = 8;
  private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "");

  private EventId() {}

  /** Work that runs as an event of its own. */
  public static <T> Supplier<T> fresh(Supplier<T> work) {
    return () -> run(UUID.randomUUID().toString().substring(0, LENGTH), work);
  }

  /** Work that belongs to the event that is dealt with now, whenever and wherever it runs. */
  public static <T> Supplier<T> carried(Supplier<T> work) {
    String event = current();
    return () -> run(event, work);
  }

  /** The id of the event that is dealt with now; empty outside of any. */
  public static String current() {
    return CURRENT.get();
  }

  private static <T> T run(String event, Supplier<T> work) {
    String before = current();
    set(event);
    try {
      return work.get();
    } finally {
      set(before);
    }
  }

  private static void set(String event) {
    if (event.isEmpty()) {
      CURRENT.remove();
      MDC.remove(KEY);
    } else {
      CURRENT.set(event);
      MDC.put(KEY, event);
    }
  }
}
