package org.lateralbot.core.chat;

/**
 * Port: one chat network. An adapter translates between the network's events and these words, and
 * does nothing else.
 */
public interface ChatPlatform extends ChatRooms, AutoCloseable {

  /** The network's name, as it stands in the ids of its rooms, people and messages. */
  String name();

  /**
   * Connects, and from then on hands everything it hears to {@code listener}. Returns once
   * connected, however often that has to be tried, or closed.
   *
   * @throws LoginRefusedException if the network does not let the bot in
   */
  void start(ChatListener listener);

  /**
   * Sends a message and waits until the network has taken it. A message over the network's length
   * limit is split; the id of the first part is returned. Called from any thread.
   *
   * @throws DeliveryFailedException if the network did not take it
   */
  MessageId send(OutgoingMessage message);

  /** Stops listening and disconnects; what was handed over before is not waited for. */
  @Override
  void close();
}
