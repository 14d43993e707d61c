package org.lateralbot.core.offender;

/** Breaks a rule, so that the rule is seen to catch it. */
public final class SomethingStore {}
