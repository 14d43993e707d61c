package org.lateralbot.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lateralbot.core.text.SafeText;

/**
 * Cuts a line into words and quoted texts. Straight and curly double quotes count, because phones
 * type the curly ones; a quote that is never closed is an ordinary character. Reads single ones too.
 */
public final class Tokens {

  private static final String OPENING = "\"\u201c\u201d\u201e\u00ab";
  private static final String CLOSING = "\"\u201d\u201c\u00bb";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
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

  /** A whole number as people type it; empty if it is none. */
  public static Optional<Integer> number(String word) {
    return NUMBER.matcher(word).matches() ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  /** A text on one line, fit to keep, without the quotes around the whole of it. */
  public static String unquoted(String text) {
    List<Token> tokens = of(text);
    boolean quotedWhole = tokens.size() == 1 && tokens.get(0).quoted();
    return SafeText.oneLine(quotedWhole ? tokens.get(0).text() : text);
  }
}
