package org.lateralbot.core.text;

import java.util.ArrayList;
import java.util.List;
import org.lateralbot.core.chat.Span;

/** Reads the marks of a message text: {@code *strong*}, {@code `code`}, and inserted spans. */
final class Markup {

  /** The first of a block of private code points, each standing for one inserted span. */
  private static final char FIRST_PLACEHOLDER = '\uE000';

  private static final char LAST_PLACEHOLDER = '\uE0FF';

  private final List<Span> inserted;
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private char mark;

  private Markup(List<Span> inserted) {
    this.inserted = inserted;
  }

  static String placeholder(int index) {
    return String.valueOf((char) (FIRST_PLACEHOLDER + index));
  }

  static List<Span> read(String text, List<Span> inserted) {
    Markup markup = new Markup(inserted);
    text.chars().forEach(character -> markup.take((char) character));
    markup.flush();
    return markup.spans;
  }

  private void take(char character) {
    if (character >= FIRST_PLACEHOLDER && character <= LAST_PLACEHOLDER) {
      insert(inserted.get(character - FIRST_PLACEHOLDER));
    } else if (character == mark) {
      flush();
      mark = 0;
    } else if (mark == 0 && (character == '*' || character == '`')) {
      flush();
      mark = character;
    } else {
      words.append(character);
    }
  }

  private void insert(Span span) {
    if (mark != 0) {
      words.append(span.text());
      return;
    }
    flush();
    spans.add(span);
  }

  private void flush() {
    if (words.isEmpty()) {
      return;
    }
    String text = words.toString();
    words.setLength(0);
    spans.add(
        mark == '*'
            ? new Span.Strong(text)
            : mark == '`' ? new Span.Code(text) : new Span.Plain(text));
  }
}
