package org.lateralbot.core.record;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The last link of a chain. Whoever knows it knows whether a record is the one that it was taken
 * from, to the last letter.
 *
 * @param digits 64 hexadecimal digits, lower case
 */
public record Head(String digits) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** 128 bits: nobody can make another record with the same ones, and a line still holds them. */
  private static final int DIGITS_SHOWN = 32;

  private static final Pattern FOUR = Pattern.compile("(.{4})(?=.)");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s-]+");

  public Head {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("A head has 64 hexadecimal digits.");
    }
  }

  /** The part of it that people see and compare: 32 digits, four by four, to be copied as one word. */
  public String shown() {
    return FOUR.matcher(digits.substring(0, DIGITS_SHOWN)).replaceAll("$1-");
  }

  /** Whether something typed is a head as it is shown, or more of one. */
  public static boolean isShown(String typed) {
    String bare = bare(typed);
    return bare.length() >= DIGITS_SHOWN && FORM.matcher(padded(bare)).matches();
  }

  /** Whether this head begins with the digits that somebody typed, however they are grouped. */
  public boolean beginsWith(String typed) {
    return isShown(typed) && digits.startsWith(bare(typed));
  }

  private static String bare(String typed) {
    return BETWEEN_DIGITS.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String padded(String bare) {
    return bare + "0".repeat(Math.max(0, 2 * DIGITS_SHOWN - bare.length()));
  }
}
