package org.lateralbot.core.chat;

/** The network did not take a message or did not answer; trying again later may help. */
public final class DeliveryFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DeliveryFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  public DeliveryFailedException(String message) {
    super(message);
  }
}
