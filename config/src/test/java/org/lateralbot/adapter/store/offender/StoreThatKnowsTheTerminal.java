package org.lateralbot.adapter.store.offender;

import org.lateralbot.adapter.terminal.TerminalPlatform;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface StoreThatKnowsTheTerminal {
  TerminalPlatform terminal();
}
