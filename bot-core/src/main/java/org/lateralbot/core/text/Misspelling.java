package org.lateralbot.core.text;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** How far a typed text is from one that may have been meant. */
public final class Misspelling {

  private Misspelling() {}

  /**
   * The slips between two texts: letters too many, missing or wrong, or once two neighbouring letters
   * that changed places, which is one slip and the commonest.
   *
   * @param most of what is still counted
   * @return negative if there are more slips than that
   */
  public static int slips(String typed, String meant, int most) {
    return most > 0 && isSwap(typed, meant) ? 1 : new LevenshteinDistance(most).apply(typed, meant);
  }

  private static boolean isSwap(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int i = 0;
    while (i < a.length() - 1 && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i < a.length() - 1
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.charAt(i) != a.charAt(i + 1)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }
}
