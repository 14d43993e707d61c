package org.lateralbot.core.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A hash chain over lines of text. A link is the SHA-256 of the link before it (as 64 hexadecimal
 * digits; {@link #SEED} before the first), a space, the line in UTF-8, and a line feed. Changing,
 * adding, dropping or moving a line changes every link from there on.
 *
 * <p>Mutable, for one thread. {@code bot-core/decisions/0003-records-anybody-can-recount.md} shows how
 * to follow a chain without this program.
 */
public final class Chain {

  /** What stands before the first link: the form of records, and their version. */
  public static final String SEED = "lateral record 1";

  private final MessageDigest sha256 = sha256();
  private String link = SEED;

  /** Adds a line, which holds no line feed, and gives its link. */
  public String add(String line) {
    link = digest(sha256, link + " " + line + "\n");
    return link;
  }

  /**
   * The last link.
   *
   * @throws IllegalArgumentException if no line was added
   */
  public Head head() {
    return new Head(link);
  }

  /** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  public static String digest(String text) {
    return digest(sha256(), text);
  }

  private static String digest(MessageDigest sha256, String text) {
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
