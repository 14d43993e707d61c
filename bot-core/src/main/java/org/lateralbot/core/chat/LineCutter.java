package org.lateralbot.core.chat;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line that no message could hold. */
final class LineCutter {

  private LineCutter() {}

  static List<Line> cut(Line line, int limit) {
    String text = line.plain();
    if (text.length() <= limit) {
      return List.of(line);
    }
    List<Line> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start, limit);
      pieces.add(Line.of(new Span.Plain(text.substring(start, end).strip())));
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return pieces;
  }

  private static int end(String text, int start, int limit) {
    if (text.length() - start <= limit) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', start + limit);
    if (space >= start + limit / 2) {
      return space;
    }
    int end = start + limit;
    boolean insideSurrogatePair = Character.isHighSurrogate(text.charAt(end - 1))
        && Character.isLowSurrogate(text.charAt(end));
    return insideSurrogatePair && end - 1 > start ? end - 1 : end;
  }
}
