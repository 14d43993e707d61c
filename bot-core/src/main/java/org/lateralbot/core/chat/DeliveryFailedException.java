package org.lateralbot.core.chat;

/**
 * The network did not take a message or did not answer; trying again later may help. The exception's
 * message goes into the log, so it must not quote what people said.
 */
public class DeliveryFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DeliveryFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  public DeliveryFailedException(String message) {
    super(message);
  }
}
