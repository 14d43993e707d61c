package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what somebody typed, and finds out whether it speaks to the bot. */
final class Mentions {

  /**
   * @param text the words, without a quotation of what they answer and without the mention
   * @param mentioned whether there was one
   */
  record Heard(String text, boolean mentioned) {}

  /** Older clients put what a message answers before the words, each line of it behind this. */
  private static final String QUOTED = "> ";

  private final String self;
  private final Pattern written;
  private final Pattern shown;

  /**
   * @param self the bot's own account
   * @param names by which people call the bot
   */
  Mentions(String self, Collection<String> names) {
    this.self = self;
    String name = names.stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", "|" + Pattern.quote(self) + ")"));
    // The full id first, because it begins with what may be a name.
    String anywhere = " ?" + Pattern.quote(self) + "[:,]? ?| ?(?<![\\p{L}\\p{N}_@.-])@(?:" + name
        + ")(?![\\p{L}\\p{N}_-])[:,]? ?";
    this.written = caseless("\\A" + name + "[:,] ?|" + anywhere);
    this.shown = caseless("\\A@?" + name + "(?![\\p{L}\\p{N}_-])[:,]? ?|" + anywhere);
  }

  private static Pattern caseless(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** @param content of an event of type {@code m.room.message} */
  Heard in(JsonNode content) {
    String body = content.path("body").asText();
    boolean answers = content.path("m.relates_to").has("m.in_reply_to");
    String text = (answers ? withoutQuotation(body) : body).strip();
    boolean named = isNamed(content);
    Matcher matcher = (named ? shown : written).matcher(text);
    return matcher.find()
        ? new Heard(matcher.replaceAll(" ").strip(), true)
        : new Heard(text, named);
  }

  /** Line by line, because a pattern goes a step deeper with each line and ends on a full stack. */
  private static String withoutQuotation(String body) {
    int words = 0;
    while (body.startsWith(QUOTED, words)) {
      int end = body.indexOf('\n', words);
      if (end < 0) {
        break;
      }
      words = end + 1;
    }
    return body.substring(words);
  }

  private boolean isNamed(JsonNode content) {
    for (JsonNode user : content.path("m.mentions").path("user_ids")) {
      if (user.asText().equals(self)) {
        return true;
      }
    }
    return false;
  }
}
