package org.lateralbot.config.benchmark;

import java.util.Locale;

/** The table that a run prints: what was measured, the figure, and what it is to be. */
final class Table {

  private Table() {}

  static void begin() {
    System.out.println("| what | measured | to be |");
    System.out.println("| --- | --- | --- |");
  }

  static void row(String what, String toBe, String measured, Object... values) {
    System.out.println(
        "| " + what + " | " + String.format(Locale.ROOT, measured, values) + " | " + toBe + " |");
  }

  /**
   * How many times one figure is another.
   *
   * @param figures both of them in words, as a format
   */
  static void ratio(String what, String toBe, double one, double other, String figures) {
    row(what, toBe, "%.2f (" + figures + ")", one / other, one, other);
  }

  static double seconds(long beganNanos) {
    return (System.nanoTime() - beganNanos) / 1e9;
  }
}
