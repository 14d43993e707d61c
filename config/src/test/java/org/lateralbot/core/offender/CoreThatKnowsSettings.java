package org.lateralbot.core.offender;

import org.lateralbot.config.Settings;

/** Breaks a rule, so that the rule is seen to catch it. */
public interface CoreThatKnowsSettings {
  Settings settings();
}
