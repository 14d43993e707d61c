package org.lateralbot.core.store;

import java.time.Instant;
import org.lateralbot.core.chat.MessageId;

/**
 * Port: which incoming messages were handled, so that a second delivery changes nothing. Holds ids
 * and times, never words or people. Used inside {@link Transactions}.
 */
public interface Inbox {

  /**
   * Marks a message as handled.
   *
   * @return false if it was handled before; nothing is changed then
   */
  boolean accept(MessageId message, Instant at);

  /** Forgets what was handled before an instant; networks deliver nothing that old again. */
  void forgetBefore(Instant instant);
}
