package org.lateralbot.core.pledge.command;

import java.util.Locale;

/** The keys of texts about pledges that follow from a reason or a state. */
final class PledgeText {

  private PledgeText() {}

  /** The key of the text that gives a reason: {@code pledge.sign.bad-number}. */
  static String key(String deed, Enum<?> reason) {
    return "pledge." + deed + "." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
