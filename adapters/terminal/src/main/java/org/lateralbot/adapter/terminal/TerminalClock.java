package org.lateralbot.adapter.terminal;

import java.time.Instant;
import java.time.InstantSource;

/** The time in the terminal's world: another clock's, plus what people have moved it on. */
public final class TerminalClock implements InstantSource {

  private final InstantSource base;
  private final TerminalWorld world;

  public TerminalClock(InstantSource base, TerminalWorld world) {
    this.base = base;
    this.world = world;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(world.offset());
  }
}
