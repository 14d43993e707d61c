package org.lateralbot.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a line into words and quoted texts. Straight and curly double quotes count, because phones
 * type the curly ones; a quote that is never closed is an ordinary character.
 */
public final class Tokens {

  private static final String OPENING = "\"\u201c\u201d\u201e\u00ab";
  private static final String CLOSING = "\"\u201d\u201c\u00bb";
  private static final Pattern TOKEN = Pattern.compile("(?<=^|\\s|[|,])[" + OPENING + "]([^"
      + OPENING + CLOSING + "]+)[" + CLOSING + "](?=$|\\s|[|,=])|\\||[^\\s|]+");

  private Tokens() {}

  /** The words and quoted texts of a line; {@code |} is a word of its own. */
  public static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      tokens.add(new Token(
          quoted == null ? matcher.group() : quoted.strip(),
          quoted != null,
          matcher.start(),
          matcher.end()));
    }
    return tokens;
  }
}
