package org.lateralbot.core.pledge;

/** What comes of opening a pledge. */
public sealed interface OpenOutcome {

  /** It is open, and signed by its opener. */
  record Opened(Pledge pledge) implements OpenOutcome {}

  /** It cannot be opened on these terms. */
  record Refused(Terms.Fault fault) implements OpenOutcome {}
}
