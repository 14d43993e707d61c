package org.lateralbot.adapter.terminal;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.lateralbot.core.chat.Line;
import org.lateralbot.core.chat.Span;

/** Draws lines for a terminal, which leaves out what it cannot show. */
final class Styles {

  private final AttributedStyle code;

  /**
   * @param colour whether colours may be used; weight is used in any case
   */
  Styles(boolean colour) {
    this.code =
        colour ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN) : AttributedStyle.DEFAULT;
  }

  AttributedString of(String mark, Line line) {
    AttributedStringBuilder drawn = new AttributedStringBuilder();
    drawn.append(mark, AttributedStyle.DEFAULT.faint());
    drawn.append(line.item() ? "- " : "");
    line.spans().forEach(span -> drawn.append(PlainText.of(span), style(span)));
    return drawn.toAttributedString();
  }

  AttributedString notice(String line) {
    return new AttributedString(PlainText.of(line), AttributedStyle.DEFAULT.faint());
  }

  private AttributedStyle style(Span span) {
    if (span instanceof Span.Strong) {
      return AttributedStyle.BOLD;
    }
    return span instanceof Span.Code ? code : AttributedStyle.DEFAULT;
  }
}
