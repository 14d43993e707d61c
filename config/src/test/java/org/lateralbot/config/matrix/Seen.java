package org.lateralbot.config.matrix;

import com.fasterxml.jackson.databind.JsonNode;

/** An event of a room, as a person's client shows it. */
record Seen(JsonNode json) {

  String id() {
    return json.path("event").asText();
  }

  String room() {
    return json.path("room").asText();
  }

  String sender() {
    return json.path("sender").asText();
  }

  String type() {
    return json.path("type").asText();
  }

  JsonNode content() {
    return json.path("content");
  }

  String body() {
    return content().path("body").asText();
  }

  /** Whether it went over the wire encrypted. */
  boolean encrypted() {
    return json.path("encrypted").asBoolean();
  }

  boolean undecryptable() {
    return json.path("undecryptable").asBoolean();
  }

  /** What it relates to, as it stands in clear for everybody. */
  JsonNode relation() {
    return json.path("relation");
  }

  /** The message it answers; empty if none. */
  String repliesTo() {
    return relation().path("m.in_reply_to").path("event_id").asText();
  }

  boolean isEdit() {
    return relation().path("rel_type").asText().equals("m.replace");
  }

  boolean isReplyTo(String event) {
    return repliesTo().equals(event) && !isEdit();
  }
}
