package org.lateralbot.adapter.matrix;

/** The homeserver refused something or could not be reached. The message quotes nobody. */
final class HomeserverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HomeserverException(String message, Throwable cause) {
    super(message, cause);
  }
}
