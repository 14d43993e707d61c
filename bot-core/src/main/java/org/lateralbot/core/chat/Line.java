package org.lateralbot.core.chat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a message.
 *
 * @param item whether it is one of a list
 * @param spans its parts, left to right; none for an empty line
 */
public record Line(boolean item, List<Span> spans) {

  public Line {
    spans = List.copyOf(spans);
  }

  /** A line of running text. */
  public static Line of(Span... spans) {
    return new Line(false, List.of(spans));
  }

  /** The same words as one of a list. */
  public Line asItem() {
    return new Line(true, spans);
  }

  /** The words alone, list marks included. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining("", item ? "- " : "", ""));
  }
}
