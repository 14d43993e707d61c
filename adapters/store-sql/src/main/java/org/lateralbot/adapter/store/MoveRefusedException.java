package org.lateralbot.adapter.store;

/** A store was not moved; the message says why. Both stores are as they were. */
public final class MoveRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MoveRefusedException(String message) {
    super(message);
  }
}
