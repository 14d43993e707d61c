package org.lateralbot.config.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A public record as JSON; instants by ISO 8601, in UTC. */
final class JsonExport {

  private JsonExport() {}

  static void write(Map<String, Object> record, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
    write(record, json);
    json.flush();
    out.write("\n");
  }

  private static void write(Object part, JsonGenerator json) throws IOException {
    if (part instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (part instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(each, json);
      }
      json.writeEndArray();
    } else if (part instanceof Integer number) {
      json.writeNumber(number);
    } else if (part instanceof Instant || part instanceof String) {
      json.writeString(part.toString());
    } else {
      throw new IllegalArgumentException("no record holds a " + part.getClass());
    }
  }
}
