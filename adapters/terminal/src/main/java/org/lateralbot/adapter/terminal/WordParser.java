package org.lateralbot.adapter.terminal;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Splits a typed line at white space only; one that ends with a backslash is not complete. */
final class WordParser extends DefaultParser {

  WordParser() {
    setEscapeChars(new char[0]);
    setQuoteChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && line.endsWith("\\")) {
      throw new EOFError(-1, -1, "goes on");
    }
    return super.parse(line, cursor, context);
  }
}
