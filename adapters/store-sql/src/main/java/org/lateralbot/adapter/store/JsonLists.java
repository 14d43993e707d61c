package org.lateralbot.adapter.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of texts, numbers, truth values and further lists, as JSON arrays. Only ASCII is written, so
 * that no text, however odd, changes on its way through a database.
 */
final class JsonLists {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonLists() {}

  static String write(List<?> list) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      writeList(json, list);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void writeList(JsonGenerator json, List<?> list) throws IOException {
    json.writeStartArray();
    for (Object element : list) {
      if (element instanceof List<?> inner) {
        writeList(json, inner);
      } else {
        json.writePOJO(element);
      }
    }
    json.writeEndArray();
  }

  static List<?> read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      return readList(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static List<?> readList(JsonParser json) throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      list.add(token == JsonToken.START_ARRAY ? readList(json) : scalar(json, token));
    }
    return list;
  }

  private static Object scalar(JsonParser json, JsonToken token) throws IOException {
    if (token.isNumeric()) {
      return json.getIntValue();
    }
    return token.isBoolean() ? json.getBooleanValue() : json.getText();
  }
}
