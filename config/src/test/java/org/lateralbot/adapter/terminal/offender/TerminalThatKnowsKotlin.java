package org.lateralbot.adapter.terminal.offender;

import kotlin.Unit;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface TerminalThatKnowsKotlin {
  Unit unit();
}
