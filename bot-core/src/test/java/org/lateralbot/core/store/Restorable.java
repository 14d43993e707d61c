package org.lateralbot.core.store;

/** A store in memory that can go back to what it held. */
public interface Restorable {

  /** Remembers what the store holds now; running the result brings it back. */
  Runnable snapshot();
}
