package org.lateralbot.adapter.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Breaks lines at word borders where a window is too narrow for them. */
final class Wrapping {

  private static final int NARROWEST = 10;

  private Wrapping() {}

  /**
   * Breaks a line into rows.
   *
   * @param width of the window in columns; 0 or less if it is not known, then nothing is broken
   * @param indent by how many columns the rows after the first are moved to the right
   */
  static List<AttributedString> wrap(AttributedString line, int width, int indent) {
    List<AttributedString> rows = new ArrayList<>();
    AttributedString rest = line;
    while (width >= NARROWEST && rest.columnLength() > width) {
      int end = rowEnd(rest, width, rows.isEmpty() ? 0 : indent);
      rows.add(rest.subSequence(0, end));
      rest = indented(rest.subSequence(afterSpaces(rest, end), rest.length()), indent);
    }
    rows.add(rest);
    return rows;
  }

  private static int rowEnd(AttributedString text, int width, int indent) {
    int fits = text.columnSubSequence(0, width).length();
    if (text.charAt(fits) == ' ') {
      return fits;
    }
    int space = text.toString().lastIndexOf(' ', fits);
    return space > indent + 1 ? space : fits;
  }

  private static int afterSpaces(AttributedString text, int start) {
    int next = start;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  private static AttributedString indented(AttributedString text, int indent) {
    return new AttributedStringBuilder()
        .append(" ".repeat(indent))
        .append(text)
        .toAttributedString();
  }
}
