package org.lateralbot.adapter.matrix;

/** The homeserver refused something or could not be reached. The message quotes nobody. */
final class HomeserverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean forGood;

  /** A failure that may pass. */
  HomeserverException(String message, Throwable cause) {
    this(message, cause, false);
  }

  /** @param forGood whether it stays so until somebody lets the bot in */
  HomeserverException(String message, Throwable cause, boolean forGood) {
    super(message, cause);
    this.forGood = forGood;
  }

  boolean isForGood() {
    return forGood;
  }
}
