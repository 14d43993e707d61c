package org.lateralbot.core.chat;

import java.util.concurrent.CompletionStage;

/** Port: what an adapter calls when it hears something. */
public interface ChatListener {

  /**
   * Takes one message. Messages of one room are handled in the order of the calls, rooms side by
   * side. The stage completes when the message is dealt with: its change is on disk and its reply
   * handed to the network, or it was none of the bot's business. It never completes exceptionally.
   */
  CompletionStage<Handling> onMessage(IncomingMessage message);
}
