package org.lateralbot.core.offender;

import java.time.Instant;

/** Breaks a rule, so that the rule is seen to catch it. */
public final class CoreThatTellsTheTimeItself {
  public Instant now() {
    return Instant.now();
  }
}
