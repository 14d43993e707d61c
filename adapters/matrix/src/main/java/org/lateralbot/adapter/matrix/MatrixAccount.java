package org.lateralbot.adapter.matrix;

import java.net.URI;
import java.nio.file.Path;

/**
 * The account with which the bot speaks, and where its session is kept.
 *
 * @param homeserver the address of the homeserver's client API, such as {@code
 *     https://matrix.garden.example}
 * @param user the account's name or full id
 * @param password used at the first login, and to vouch for the device then
 * @param deviceName the name under which people see the bot's device
 * @param folder holds the session, the keys and what could not be read yet; losing it loses the keys
 */
public record MatrixAccount(
    URI homeserver, String user, String password, String deviceName, Path folder) {

  /** Leaves the password out, wherever this is printed. */
  @Override
  public String toString() {
    return user + " at " + homeserver;
  }
}
