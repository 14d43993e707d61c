package org.lateralbot.core.poll;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lateralbot.core.chat.ItemId;
import org.lateralbot.core.chat.PersonId;

/**
 * The keys under which ballots are kept: the account itself, or in secret polls a keyed hash of poll
 * and account, so that the stored ballots alone tell nobody who cast them. Safe for many threads.
 */
public final class VoterKeys {

  /** The length of the server's key in bytes. */
  public static final int KEY_LENGTH = 32;

  private static final String HASH = "HmacSHA256";

  private final SecretKeySpec serverKey;

  /**
   * @param serverKey {@value #KEY_LENGTH} secret random bytes, always the same for a store: with
   *     another key, ballots in open secret polls would not be found again
   */
  public VoterKeys(byte[] serverKey) {
    if (serverKey.length != KEY_LENGTH) {
      throw new IllegalArgumentException("The server's key must have " + KEY_LENGTH + " bytes.");
    }
    this.serverKey = new SecretKeySpec(serverKey, HASH);
  }

  /** The key of an account's ballot in a poll. */
  public String of(Poll poll, PersonId person) {
    return poll.rules().isSecret() ? hash(poll.id(), person) : plain(person);
  }

  /** The key of an account's ballots in all polls that are not secret. */
  public static String plain(PersonId person) {
    return person.platform() + ":" + person.value();
  }

  /** Tells this server's key from others, and nothing else about it: 64 hexadecimal digits. */
  public String fingerprint() {
    return hash("fingerprint");
  }

  private String hash(ItemId poll, PersonId person) {
    return hash(String.join(
        "\0",
        poll.room().platform(),
        poll.room().value(),
        String.valueOf(poll.number()),
        person.platform(),
        person.value()));
  }

  private String hash(String content) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(serverKey);
      return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
