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

  static double seconds(long beganNanos) {
    return (System.nanoTime() - beganNanos) / 1e9;
  }
}
