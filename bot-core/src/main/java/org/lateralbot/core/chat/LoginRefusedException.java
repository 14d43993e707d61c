package org.lateralbot.core.chat;

/**
 * A network does not let the bot in, and trying again later will not help: a wrong password, a lost
 * session. The exception's message tells the operator why and what to do; it holds no secret.
 */
public final class LoginRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LoginRefusedException(String message, Throwable cause) {
    super(message, cause);
  }

  public LoginRefusedException(String message) {
    super(message);
  }
}
