package org.lateralbot.adapter.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

/** Draws a message, as HTML for most clients and as plain text for the others. */
final class Drawing {

  private Drawing() {}

  static String html(Body body) {
    List<String> blocks = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (Line line : body.lines()) {
      if (line.item()) {
        end(text, blocks, "", "<br>", "");
        items.add("<li>" + html(line) + "</li>");
      } else {
        end(items, blocks, "<ul>", "", "</ul>");
        text.add(html(line));
      }
    }
    end(text, blocks, "", "<br>", "");
    end(items, blocks, "<ul>", "", "</ul>");
    return String.join("", blocks);
  }

  private static void end(
      List<String> open, List<String> blocks, String before, String between, String after) {
    if (!open.isEmpty()) {
      blocks.add(open.stream().collect(Collectors.joining(between, before, after)));
      open.clear();
    }
  }

  private static String html(Line line) {
    return line.spans().stream().map(Drawing::html).collect(Collectors.joining());
  }

  private static String html(Span span) {
    String text = escaped(span.text());
    if (span instanceof Span.Strong) {
      return "<strong>" + text + "</strong>";
    }
    if (span instanceof Span.Code) {
      return "<code>" + text + "</code>";
    }
    return span instanceof Span.Link link
        ? "<a href=\"" + escaped(link.target().toString()) + "\">" + text + "</a>"
        : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The words alone; a link shows where it leads, unless its words say that already. */
  static String plain(Body body) {
    return body.lines().stream().map(Drawing::plain).collect(Collectors.joining("\n"));
  }

  private static String plain(Line line) {
    return line.spans().stream()
        .map(Drawing::plain)
        .collect(Collectors.joining("", line.item() ? "- " : "", ""));
  }

  private static String plain(Span span) {
    return span instanceof Span.Link link && !link.text().equals(link.target().toString())
        ? link.text() + " (" + link.target() + ")"
        : span.text();
  }
}
