package org.lateralbot.core.chat;

/**
 * The network will not take a message as things are: the bot is not in the room or may not write
 * there, the person takes no messages from it, or one of them is gone. Trying again soon does not
 * help; somebody must let the bot in.
 */
public final class UndeliverableException extends DeliveryFailedException {

  private static final long serialVersionUID = 1L;

  public UndeliverableException(String message, Throwable cause) {
    super(message, cause);
  }

  public UndeliverableException(String message) {
    super(message);
  }
}
