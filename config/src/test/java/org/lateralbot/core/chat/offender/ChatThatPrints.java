package org.lateralbot.core.chat.offender;

/** Breaks a rule, so that the rule is seen to catch it. */
public final class ChatThatPrints {
  public void print() {
    System.out.println("hello");
  }
}
