package org.lateralbot.core.text;

import java.util.regex.Pattern;

/**
 * Makes text that people typed safe to keep and to show: one line, no control characters, nothing
 * that turns the direction of what follows, no code points this program uses itself.
 */
public final class SafeText {

  private static final Pattern BREAKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029\\u00a0]+");

  /** Control, format (but not the joiners that emoji and scripts need), private, unassigned, lone surrogates. */
  private static final Pattern UNSAFE = Pattern.compile(
      "[\\p{Cc}\\p{Co}\\p{Cs}\\p{Cn}\\p{Cf}&&[^\\u200c\\u200d\\x{E0020}-\\x{E007F}]]");

  private SafeText() {}

  /** The text on one line, with runs of white space made one space. */
  public static String oneLine(String text) {
    return UNSAFE.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }

  /** At most {@code limit} characters of the text, with an ellipsis where it was cut. */
  public static String shortened(String text, int limit) {
    String line = oneLine(text);
    if (line.length() <= limit) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return line.substring(0, end).strip() + "…";
  }
}
