package org.lateralbot.adapter.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of a room, as the homeserver delivers it.
 *
 * @param room the room it was delivered in
 * @param json the whole event
 */
record MatrixEvent(String room, JsonNode json) {

  String id() {
    return json.path("event_id").asText();
  }

  String type() {
    return json.path("type").asText();
  }

  String sender() {
    return json.path("sender").asText();
  }

  JsonNode content() {
    return json.path("content");
  }

  /** When it was sent, by the clock of its sender's homeserver. */
  Instant sentAt() {
    return Instant.ofEpochMilli(json.path("origin_server_ts").asLong());
  }

  /** Whose or which state it sets; empty for an event that is no state. */
  Optional<String> stateKey() {
    return Optional.ofNullable(json.get("state_key")).map(JsonNode::asText);
  }

  boolean isEncrypted() {
    return type().equals("m.room.encrypted");
  }

  /** The event that it refers to in a certain way, such as {@code m.thread} or {@code m.replace}. */
  Optional<String> related(String relationType) {
    JsonNode relation = content().path("m.relates_to");
    return relation.path("rel_type").asText().equals(relationType)
        ? text(relation.path("event_id"))
        : Optional.empty();
  }

  /** The event that it refers to in whatever way; said in clear even if the event is encrypted. */
  Optional<String> relatesTo() {
    return text(content().path("m.relates_to").path("event_id"));
  }

  /** The event that it answers; not one that is named only for clients that know no threads. */
  Optional<String> repliesTo() {
    JsonNode relation = content().path("m.relates_to");
    return relation.path("is_falling_back").asBoolean(false)
        ? Optional.empty()
        : text(relation.path("m.in_reply_to").path("event_id"));
  }

  /** The event that it takes back; older rooms say so beside the content. */
  Optional<String> redacts() {
    return text(content().path("redacts")).or(() -> text(json.path("redacts")));
  }

  /** The state event it took the place of, if the homeserver tells. */
  Optional<String> replaces() {
    return text(json.path("unsigned").path("replaces_state"));
  }

  /** The same event with what was found in it when it was decrypted. */
  MatrixEvent decrypted(JsonNode clear) {
    ObjectNode read = json.deepCopy();
    read.set("type", clear.path("type"));
    read.set("content", clear.path("content"));
    return new MatrixEvent(room, read);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }
}
