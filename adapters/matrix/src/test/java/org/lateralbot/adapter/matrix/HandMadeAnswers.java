package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What the hand-made homeserver says whatever happens in its rooms. */
final class HandMadeAnswers {

  private HandMadeAnswers() {}

  static ObjectNode error(int status, String code) {
    return Json.object().put("status", status).put("errcode", code).put("error", "");
  }

  static ObjectNode versions() {
    ObjectNode versions = Json.object();
    versions.set("versions", Json.array(List.of("v1.11")));
    return versions;
  }

  static Optional<JsonNode> login(JsonNode request) {
    return request.path("password").asText().equals("secret")
        ? Optional.of(session())
        : Optional.of(error(403, "M_FORBIDDEN"));
  }

  static ObjectNode session() {
    return Json.object()
        .put("user_id", HandMadeHomeserver.BOT)
        .put("access_token", "token")
        .put("device_id", "DEVICE");
  }

  static ObjectNode keys() {
    ObjectNode keys = Json.object();
    keys.putObject("one_time_key_counts").put("signed_curve25519", 100);
    keys.putObject("device_keys");
    keys.putObject("failures");
    return keys;
  }
}
