package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** Reads what a response says. */
final class Bodies {

  private Bodies() {}

  static Optional<JsonNode> json(MockResponse response) {
    if (response.getBody() == null) {
      return Optional.empty();
    }
    Buffer buffer = new Buffer();
    try {
      response.getBody().writeTo(buffer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.of(Json.read(buffer.readUtf8()));
  }
}
