package org.lateralbot.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message says: a few lines, free of any network's markup.
 *
 * @param lines top to bottom
 */
public record Body(List<Line> lines) {

  public Body {
    lines = List.copyOf(lines);
  }

  public static Body of(Line... lines) {
    return new Body(List.of(lines));
  }

  /** This body with more lines below. */
  public Body and(List<Line> more) {
    return new Body(Stream.concat(lines.stream(), more.stream()).toList());
  }

  /** This body with more lines below. */
  public Body and(Line... more) {
    return and(List.of(more));
  }

  /** The words alone, a line feed between lines. */
  public String plain() {
    return lines.stream().map(Line::plain).collect(Collectors.joining("\n"));
  }

  /**
   * Splits at line ends into bodies of at most {@code limit} characters of plain text. A single
   * line over the limit is cut into plain pieces, at a space where one is in reach, and never within
   * a character.
   *
   * @param limit 10 or more
   */
  public List<Body> pages(int limit) {
    List<Body> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    int length = 0;
    for (Line line :
        lines.stream().flatMap(line -> LineCutter.cut(line, limit).stream()).toList()) {
      int added = line.plain().length() + (page.isEmpty() ? 0 : 1);
      if (length + added > limit) {
        pages.add(new Body(page));
        page.clear();
        length = 0;
        added = line.plain().length();
      }
      page.add(line);
      length += added;
    }
    pages.add(new Body(page));
    return pages;
  }
}
