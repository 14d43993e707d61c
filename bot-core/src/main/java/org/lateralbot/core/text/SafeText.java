package org.lateralbot.core.text;

import java.util.regex.Pattern;

/**
 * Makes text that people typed safe to keep and to show: no control characters, nothing that turns
 * the direction of what follows or cannot be seen, no code points this program uses itself. Every
 * letter and emoji stays, those too that are younger than the Java in use.
 */
public final class SafeText {

  private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\x0B\\f]");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /**
   * Control, private, lone surrogates, noncharacters, and format characters but for joiners, the
   * tags of flags and the number signs of Arabic.
   */
  private static final Pattern UNSAFE = Pattern.compile(
      "[\\p{Cc}\\p{Co}\\p{Cs}\\p{Cf}\\p{IsNoncharacter_Code_Point}&&[^\\n\\u200c\\u200d"
          + "\\x{E0020}-\\x{E007F}\\u0600-\\u0605\\u06dd\\u08e2]]");

  /** Joiners that join nothing, which would make two equal words differ unseen. */
  private static final Pattern LOOSE_JOINERS =
      Pattern.compile("(?<![^\\s\\u200c\\u200d])[\\u200c\\u200d]|[\\u200c\\u200d](?=\\s|$)");

  private SafeText() {}

  /** The text with its line ends as line feeds and every other space as a plain one. */
  public static String lines(String text) {
    if (text.chars().allMatch(SafeText::isPlain)) {
      return text;
    }
    String spaced = SPACES.matcher(LINE_BREAKS.matcher(text).replaceAll("\n")).replaceAll(" ");
    return LOOSE_JOINERS.matcher(UNSAFE.matcher(spaced).replaceAll("")).replaceAll("");
  }

  /** Most texts are nothing but these; to look closer takes its time. */
  private static boolean isPlain(int character) {
    return character == '\n' || (character >= ' ' && character <= '~');
  }

  /** The text on one line, with runs of white space made one space. */
  public static String oneLine(String text) {
    return WHITE_SPACE.matcher(lines(text)).replaceAll(" ").strip();
  }

  /**
   * At most {@code limit} characters of the text, with an ellipsis where it was cut.
   *
   * @param limit 2 or more
   */
  public static String shortened(String text, int limit) {
    String line = oneLine(text);
    if (line.length() <= limit) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return line.substring(0, end).strip() + "…";
  }
}
