package org.lateralbot.adapter.discord;

import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.Body;
import org.lateralbot.core.chat.Line;

/** Cuts a body at line ends so that each page, in Discord's markup, fits into a message. */
final class Pages {

  /** Escaping at most doubles a text, so a piece of this share of a page always fits. */
  private static final int SHARE_OF_A_PIECE = 2;

  private Pages() {}

  /** One page or more; the first may be empty. */
  static List<Body> of(Body body, int limit) {
    List<Body> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    int length = 0;
    for (Line line : cut(body, limit)) {
      int added = Markdown.of(line).length() + 1;
      if (length + added > limit + 1) {
        pages.add(new Body(page));
        page.clear();
        length = 0;
      }
      page.add(line);
      length += added;
    }
    pages.add(new Body(page));
    return pages;
  }

  private static List<Line> cut(Body body, int limit) {
    List<Line> lines = new ArrayList<>();
    for (Line line : body.lines()) {
      if (Markdown.of(line).length() <= limit) {
        lines.add(line);
      } else {
        Body.of(line).pages(limit / SHARE_OF_A_PIECE).forEach(piece -> lines.addAll(piece.lines()));
      }
    }
    return lines;
  }
}
