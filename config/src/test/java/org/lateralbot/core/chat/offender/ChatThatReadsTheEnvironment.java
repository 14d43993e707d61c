package org.lateralbot.core.chat.offender;

/** Breaks a rule, so that the rule is seen to catch it. */
public final class ChatThatReadsTheEnvironment {
  public String home() {
    return System.getenv("HOME");
  }
}
