package org.lateralbot.adapter.matrix;

import java.util.Set;

/**
 * How the bot is on Matrix.
 *
 * @param account with which it speaks
 * @param botName the word by which it is called, beside the account's own names
 * @param inviters who may bring it into a room: full ids of accounts, and names of homeservers all
 *     of whose accounts may; empty for the accounts of its own homeserver
 * @param mostRooms how many rooms it may be in
 */
public record MatrixSettings(
    MatrixAccount account, String botName, Set<String> inviters, int mostRooms) {

  public MatrixSettings {
    inviters = Set.copyOf(inviters);
  }
}
