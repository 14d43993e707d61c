package org.lateralbot.adapter.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether a line speaks to the bot. */
final class Mentions {

  /**
   * @param text the line without the mention
   * @param mentioned whether there was one
   */
  record Heard(String text, boolean mentioned) {}

  private final Pattern mention;

  Mentions(String botName) {
    String name = Pattern.quote(botName);
    String anywhere = " ?(?<![\\p{L}\\p{N}_@.-])@" + name + "(?![\\p{L}\\p{N}_-])[:,]? ?";
    String atStart = "\\A" + name + "[:,] ?";
    this.mention =
        Pattern.compile(atStart + "|" + anywhere, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  Heard in(String line) {
    String text = line.strip();
    Matcher matcher = mention.matcher(text);
    return matcher.find()
        ? new Heard(matcher.replaceAll(" ").strip(), true)
        : new Heard(text, false);
  }
}
