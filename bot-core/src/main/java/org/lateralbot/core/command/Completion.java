package org.lateralbot.core.command;

/** What a network may offer while somebody types a value. */
public enum Completion {
  /** Nothing. */
  NONE,
  /** The open polls and pledges of the room. */
  ITEMS,
  /** The entries of the list, by title. */
  PRINCIPLES,
  /** The commands, by name. */
  COMMANDS
}
