package org.lateralbot.adapter.discord.fake;

import java.util.concurrent.atomic.AtomicLong;

/** Gives ids as Discord does: the time in the upper bits, never the same twice. */
final class Snowflakes {

  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final int BITS_BELOW_THE_TIME = 22;

  private final AtomicLong last = new AtomicLong();

  String next() {
    long now = (System.currentTimeMillis() - DISCORD_EPOCH) << BITS_BELOW_THE_TIME;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }
}
