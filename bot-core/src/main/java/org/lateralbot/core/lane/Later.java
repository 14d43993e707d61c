package org.lateralbot.core.lane;

import java.time.Duration;

/** Port: does something after a while. */
@FunctionalInterface
public interface Later {

  /** Runs the work once, not before the delay has passed; if the program ends first, never. */
  void run(Duration delay, Runnable work);
}
