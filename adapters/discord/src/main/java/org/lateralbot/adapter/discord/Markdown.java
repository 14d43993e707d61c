package org.lateralbot.adapter.discord;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

/** Writes lines in Discord's markup. What people typed is shown as they typed it. */
final class Markdown {

  /** Discord takes an address as it stands, so nothing is escaped in one. */
  private static final Pattern ADDRESS_OR_MARK =
      Pattern.compile("https?://[^\\s<]+|[\\\\`*_~|<>\\[\\]()#@]");

  /** What makes a list of a line that begins with it. */
  private static final Pattern AT_THE_START = Pattern.compile("^(\\s*)([-+]|\\d+\\.)(?=\\s)");

  private Markdown() {}

  static String of(Body body) {
    return body.lines().stream().map(Markdown::of).collect(Collectors.joining("\n"));
  }

  static String of(Line line) {
    String text = line.spans().stream().map(Markdown::of).collect(Collectors.joining());
    return line.item() ? "- " + text : unlisted(text);
  }

  private static String of(Span span) {
    if (span instanceof Span.Strong strong) {
      return strong.text().isBlank() ? strong.text() : "**" + escaped(strong.text()) + "**";
    }
    if (span instanceof Span.Code code) {
      return code.text().isBlank() || code.text().contains("`")
          ? escaped(code.text())
          : "`" + code.text() + "`";
    }
    if (span instanceof Span.Link link) {
      return link(link);
    }
    return span instanceof Span.Moment moment
        ? "<t:" + moment.instant().getEpochSecond() + ":f>"
        : escaped(span.text());
  }

  /** Discord does not hide an address behind another, and the brackets keep it from a preview. */
  private static String link(Span.Link link) {
    String address = "<" + link.target() + ">";
    return link.text().equals(link.target().toString())
        ? address
        : "[" + escaped(link.text()) + "](" + address + ")";
  }

  private static String escaped(String text) {
    return ADDRESS_OR_MARK
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(escaped(found)));
  }

  private static String escaped(MatchResult found) {
    return found.group().length() > 1 ? found.group() : "\\" + found.group();
  }

  private static String unlisted(String text) {
    Matcher start = AT_THE_START.matcher(text);
    if (!start.find()) {
      return text;
    }
    int mark = start.end() - 1;
    return text.substring(0, mark) + "\\" + text.substring(mark);
  }
}
