package org.lateralbot.config;

/** The program cannot start while its store is away; it may be back in a moment. */
final class StoreAwayException extends StartRefusedException {

  private static final long serialVersionUID = 1L;

  StoreAwayException(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
