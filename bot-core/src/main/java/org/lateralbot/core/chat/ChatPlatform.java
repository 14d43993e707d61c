package org.lateralbot.core.chat;

import java.util.List;

/**
 * Port: one chat network. An adapter translates between the network's events and these words, and
 * does nothing else.
 */
public interface ChatPlatform extends ChatRooms, AutoCloseable {

  /** The network's name, as it stands in the ids of its rooms, people and messages. */
  String name();

  /**
   * The account that is spoken with, and the part of the network if it is shared out, in one line that
   * holds no secret: what one process at a time may hold.
   */
  default String account() {
    return name();
  }

  /**
   * Connects, and from then on hands everything it hears to {@code listener}. Returns once
   * connected, however often that has to be tried, or closed.
   *
   * @throws LoginRefusedException if the network does not let the bot in
   */
  void start(ChatListener listener);

  /**
   * Sends a message and waits until the network has taken it. What goes to one destination is sent
   * by one call after another; otherwise called from any thread.
   *
   * @return the ids of what people see of it: first the message itself, then the further parts of a
   *     long one, and the network's own poll where it shows one
   * @throws UndeliverableException if the network will not take it as things are
   * @throws DeliveryFailedException if the network did not take it for another reason
   */
  List<MessageId> send(OutgoingMessage message);

  /**
   * Shows something else in place of what was sent, and waits until the network has taken it, which
   * may be until the network allows another edit. Edits of one message come one after another. A
   * network that cannot change what was said does nothing.
   *
   * @param sent what {@link #send} returned for it
   * @param message what it is to be; its id is that of no other edit
   * @throws UndeliverableException if the network will not take it as things are
   * @throws DeliveryFailedException if the network did not take it for another reason
   */
  void edit(List<MessageId> sent, OutgoingMessage message);

  /**
   * Whether the network has been heard from within the time in which it always gives a sign of life,
   * such as an answered heartbeat, and what was said while it was not has been handed over and kept,
   * as far as the network tells it afterwards. False before {@link #start} and after {@link #close}.
   * Answers at once, from any thread.
   */
  boolean isConnected();

  /**
   * Whether another process is connected with the account, so that this one only waits for its turn: it
   * is as it should be, though not connected. Answers at once, from any thread.
   */
  default boolean standsBy() {
    return false;
  }

  /**
   * Whether this process is the one that speaks to a destination. Where several processes share a
   * store, another may be. Answers at once, from any thread.
   */
  default boolean speaksTo(Destination to) {
    return true;
  }

  /**
   * Whether this process is the one that hears what is said in a room, and has dealt with what was
   * said there while it did not. Answers at once, from any thread.
   */
  default boolean hears(RoomId room) {
    return isConnected() && speaksTo(new Destination.ToRoom(room));
  }

  /**
   * Whether this process sees that the bot is in a room; false also if it would have to ask the
   * network. Answers at once, from any thread.
   */
  default boolean isInside(RoomId room) {
    return false;
  }

  /** Stops listening and disconnects; what was handed over before is not waited for. */
  @Override
  void close();
}
