package org.lateralbot.core.command;

/** Where a command can be given. */
public enum Place {
  ANYWHERE,
  /** Only in a room that several people share. */
  SHARED
}
