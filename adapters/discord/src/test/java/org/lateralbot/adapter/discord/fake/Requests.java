package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;

/** Reads requests, those with files included. */
final class Requests {

  private static final String BASE = "/api/v10";
  private static final Pattern PART_NAME = Pattern.compile("name=\"([^\"]+)\"");
  private static final String JSON_PART = "payload_json";

  private Requests() {}

  static Call read(RecordedRequest request) {
    String type = Optional.ofNullable(request.getHeaders().get("Content-Type")).orElse("");
    byte[] bytes = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    Map<String, byte[]> parts = type.startsWith("multipart/form-data")
        ? parts(bytes, type.replaceFirst(".*boundary=", ""))
        : new LinkedHashMap<>(Map.of(JSON_PART, bytes));
    JsonNode body = json(parts.remove(JSON_PART));
    return new Call(
        request.getMethod(),
        request.getUrl().encodedPath().replaceFirst("^" + BASE, ""),
        Optional.ofNullable(request.getUrl().encodedQuery()).orElse(""),
        body,
        parts,
        System.nanoTime(),
        0,
        Optional.empty());
  }

  private static JsonNode json(byte[] bytes) {
    return bytes == null || bytes.length == 0
        ? Json.object()
        : Json.read(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> parts(byte[] body, String boundary) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    String all = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : all.split(Pattern.quote("--" + boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = PART_NAME.matcher(part);
      if (head >= 0 && name.find()) {
        String content = part.substring(head + 4, part.length() - 2);
        parts.put(name.group(1), content.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }
}
