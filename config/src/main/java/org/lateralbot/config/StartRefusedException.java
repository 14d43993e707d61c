package org.lateralbot.config;

/** The program cannot start as things are; the message tells the operator why and what to do. */
class StartRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  StartRefusedException(String message) {
    super(message);
  }

  StartRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
