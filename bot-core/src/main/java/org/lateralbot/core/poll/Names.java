package org.lateralbot.core.poll;

/** What the bot tells about who cast which ballot. */
public enum Names {
  /** It lists no names. */
  UNLISTED,
  /** It shows who chose what. */
  NAMED,
  /** It cannot tell: ballots count only privately and are kept under a keyed hash. */
  SECRET
}
