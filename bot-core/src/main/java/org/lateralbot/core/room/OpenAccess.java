package org.lateralbot.core.room;

/** Who may open polls and pledges in a room. */
public enum OpenAccess {
  EVERYONE,
  MODERATORS
}
