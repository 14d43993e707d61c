package org.lateralbot.core.command;

/** Who may give a command. */
public enum Access {
  /** Everybody who can speak in the room. */
  EVERYONE,
  /** Those who may open polls and pledges in the room, as the room has set. */
  OPENERS,
  /** Those who may moderate the room, by the network's rules. */
  MODERATORS
}
