package org.lateralbot.core.poll;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One possible answer. People name it by its position, counted from 1, or by its text.
 *
 * @param text on one line
 * @param addedAfter how many ballots had been cast when it was added; 0 if it was there before
 */
public record PollOption(String text, int addedAfter) {

  /** An option that was there before the first ballot. */
  public static PollOption of(String text) {
    return new PollOption(text, 0);
  }

  /** The text as it is compared: two options may not differ by case alone. */
  public static String compared(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
