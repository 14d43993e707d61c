package org.lateralbot.adapter.terminal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

/**
 * Words that a terminal can show without doing anything else: control characters would move its
 * cursor or change its colours, direction marks would turn what follows.
 */
final class PlainText {

  private static final Pattern UNSAFE = Pattern.compile(
      "[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  private PlainText() {}

  static String of(String text) {
    return UNSAFE.matcher(text).replaceAll("");
  }

  /** A link shows where it leads, unless its words say that already. */
  static String of(Span span) {
    if (span instanceof Span.Link link && !link.text().equals(link.target().toString())) {
      return of(link.text() + " (" + link.target() + ")");
    }
    return of(span.text());
  }

  static String of(Line line) {
    return line.spans().stream()
        .map(PlainText::of)
        .collect(Collectors.joining("", line.item() ? "- " : "", ""));
  }

  static String of(List<Line> lines) {
    return lines.stream().map(PlainText::of).collect(Collectors.joining("\n"));
  }
}
