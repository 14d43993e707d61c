package org.lateralbot.core.chat;

/** Port: what an adapter calls when it hears something. */
public interface ChatListener {

  /**
   * Takes one thing that happened; returns at once. What happens in one room is handled in the order
   * of the calls, rooms side by side. A second delivery of the same event changes nothing.
   */
  Handled hear(Incoming incoming);
}
