package org.lateralbot.core.principles.match;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** What somebody typed, made fit for matching: short, on one line, without markup and links. */
final class Question {

  /** Enough for a scenario of several sentences; more would only cost time. */
  private static final int LONGEST = 300;

  /** Markup is taken out of no more than this, so that a huge text costs nothing. */
  private static final int LONGEST_RAW = 4 * LONGEST;

  private static final Pattern LINK = Pattern.compile("\\b[a-z]{2,10}://\\S*");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
  private static final Pattern MARKS = Pattern.compile("[*_~`|\\\\#\\p{Cntrl}\\p{Cf}\\s]+");

  private Question() {}

  static String clean(String typed) {
    String text = typed.substring(0, Math.min(typed.length(), LONGEST_RAW));
    text = LINK.matcher(text).replaceAll(" ");
    text = TAG.matcher(text).replaceAll(" ");
    text = StringEscapeUtils.unescapeHtml4(text);
    text = MARKS.matcher(text).replaceAll(" ").strip();
    return text.length() <= LONGEST ? text : cut(text);
  }

  private static String cut(String text) {
    int space = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, space > 0 ? space : LONGEST);
  }

  /** The scripts that the letters of the texts are written in. */
  static Set<Character.UnicodeScript> scripts(Iterable<String> texts) {
    StringBuilder all = new StringBuilder();
    texts.forEach(all::append);
    return all.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .collect(Collectors.toSet());
  }

  static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether at least half of the letters are in one of the scripts. */
  static boolean isReadable(String text, Set<Character.UnicodeScript> scripts) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long known = text.codePoints()
        .filter(Character::isLetter)
        .filter(letter -> scripts.contains(Character.UnicodeScript.of(letter)))
        .count();
    return 2 * known >= letters;
  }
}
