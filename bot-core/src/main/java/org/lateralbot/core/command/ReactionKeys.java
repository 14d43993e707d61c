package org.lateralbot.core.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs that mean something at a card: the number of an option, and the writing hand. */
public final class ReactionKeys {

  private static final Pattern KEYCAP = Pattern.compile("([1-9])\ufe0f?\u20e3");
  private static final String TEN = "\ud83d\udd1f";
  private static final Pattern WRITING_HAND =
      Pattern.compile("\u270d[\\x{fe0f}\\x{1f3fb}-\\x{1f3ff}]?");

  private ReactionKeys() {}

  /** The position that a sign such as 2️⃣ names, from 1 to 10; empty if it names none. */
  public static Optional<Integer> position(String key) {
    if (key.equals(TEN)) {
      return Optional.of(10);
    }
    Matcher keycap = KEYCAP.matcher(key);
    return keycap.matches() ? Optional.of(Integer.valueOf(keycap.group(1))) : Optional.empty();
  }

  /** Whether it is the writing hand ✍️, of whatever colour: only that signs. */
  public static boolean isSignature(String key) {
    return WRITING_HAND.matcher(key).matches();
  }

  /** Whether it means anything anywhere. */
  static boolean isKnown(String key) {
    return isSignature(key) || position(key).isPresent();
  }
}
