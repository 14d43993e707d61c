package org.lateralbot.config.watch;

import java.util.function.Supplier;

/**
 * Something that must be well for the bot to do its work.
 *
 * @param name what it is
 * @param look tells how it is now; what it throws counts as not well
 */
public record Part(String name, Supplier<State> look) {

  /**
   * How a part is.
   *
   * @param healthy whether it does what it must
   * @param words the same for people
   */
  public record State(boolean healthy, String words) {}

  /** How it is now. */
  State state() {
    try {
      return look.get();
    } catch (RuntimeException failure) {
      return new State(false, "cannot be looked at: " + failure.getClass().getSimpleName());
    }
  }
}
