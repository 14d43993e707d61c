package org.lateralbot.core.store;

import java.time.Duration;

/**
 * Port: who acts for an account where several processes share a store. At most one process holds a
 * lease. One that is not taken again in time ends by itself, so that another process can go on when
 * its holder has died. Called from any thread.
 */
public interface Leases {

  /** How long a lease lasts, from a moment after {@link #take} was called. */
  Duration LENGTH = Duration.ofSeconds(15);

  /** The leases of a process that shares its store with no other. */
  Leases ALONE = new Leases() {
    @Override
    public boolean take(String name) {
      return true;
    }

    @Override
    public void giveBack(String name) {}
  };

  /**
   * Takes a lease, or makes one's own last anew.
   *
   * @return false if another process holds it
   * @throws StoreUnavailableException if that cannot be found out; what was held ends in its time
   */
  boolean take(String name);

  /**
   * Gives a lease back, so that another process can take it at once. One that is not held stays as it
   * is.
   *
   * @throws StoreUnavailableException if it cannot be given back; it ends in its time
   */
  void giveBack(String name);
}
