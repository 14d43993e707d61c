package org.lateralbot.adapter.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the flat objects that a terminal writes. */
final class Json {

  private Json() {}

  static Map<String, String> read(String line) {
    Map<String, String> object = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        object.put(parser.currentName(), parser.nextTextValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return object;
  }
}
