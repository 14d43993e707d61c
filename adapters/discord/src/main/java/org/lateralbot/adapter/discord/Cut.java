package org.lateralbot.adapter.discord;

/** Shortens what people typed to what a label of Discord's can hold. */
final class Cut {

  private static final String MORE = "…";

  private Cut() {}

  /** The text if it is short enough, else its beginning with an ellipsis; never half a character. */
  static String to(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - MORE.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + MORE;
  }
}
