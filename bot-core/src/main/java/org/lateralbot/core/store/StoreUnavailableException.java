package org.lateralbot.core.store;

/**
 * The store could not be read or written, for example because the disk is full. The exception's
 * message goes into the log, so it must not quote what is kept.
 */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreUnavailableException(String message) {
    super(message);
  }
}
