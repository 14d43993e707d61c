package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The two places where JDA 6.5.0 is known to write JSON of another type than Discord describes, and
 * Discord takes it. Nothing else is waived.
 */
final class Waivers {

  private static final List<String> NUMBERS_AS_TEXT = List.of("contexts", "integration_types");

  private Waivers() {}

  static JsonNode applied(Call call, JsonNode value) {
    JsonNode copy = value.deepCopy();
    if (call.path().endsWith("/commands")) {
      copy.forEach(Waivers::numbers);
    }
    textIds(copy.path("attachments"));
    textIds(copy.path("data").path("attachments"));
    return copy;
  }

  private static void numbers(JsonNode command) {
    for (String field : NUMBERS_AS_TEXT) {
      if (command.path(field).isArray()) {
        ArrayNode numbers = Json.array();
        command.get(field).forEach(each -> numbers.add(each.asInt()));
        ((ObjectNode) command).set(field, numbers);
      }
    }
  }

  private static void textIds(JsonNode attachments) {
    for (JsonNode attachment : attachments) {
      ((ObjectNode) attachment).put("id", attachment.path("id").asText());
    }
  }
}
