package org.lateralbot.adapter.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.lateralbot.core.chat.RoomId;

/**
 * Shows one JSON object a line, for programs. Notices that only confirm what a program asked for
 * are left out.
 */
final class JsonOutput implements Output {

  private final JsonFactory json = JsonFactory.builder()
      .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
      .build();
  private final OutputStream out;

  JsonOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void say(Said said) throws IOException {
    write(
        Optional.of(said.id()), said.room(), said.to(), said.replyTo(), PlainText.of(said.lines()));
  }

  @Override
  public void tell(Notice notice, RoomId room, String event) throws IOException {
    if (notice.answer()) {
      write(
          Optional.empty(),
          room,
          Optional.empty(),
          Optional.of(event),
          String.join("\n", notice.lines()));
    }
  }

  private void write(
      Optional<String> id, RoomId room, Optional<String> to, Optional<String> replyTo, String text)
      throws IOException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    try (JsonGenerator generator = json.createGenerator(object)) {
      generator.writeStartObject();
      writeField(generator, "id", id);
      generator.writeStringField("room", room.value());
      writeField(generator, "to", to);
      writeField(generator, "replyTo", replyTo);
      generator.writeStringField("text", text);
      generator.writeEndObject();
    }
    object.write('\n');
    synchronized (this) {
      object.writeTo(out);
      out.flush();
    }
  }

  private static void writeField(JsonGenerator generator, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      generator.writeStringField(name, value.get());
    }
  }
}
