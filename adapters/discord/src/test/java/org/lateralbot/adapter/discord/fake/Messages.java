package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every message there is. The same enforced nonce gives the same message again, as on Discord. A
 * message is never changed but replaced, so that any thread may read one.
 */
final class Messages {

  static final int EPHEMERAL = 64;
  private static final int LOADING = 128;
  private static final int COMPONENTS_V2 = 1 << 15;
  private static final int DEFAULT = 0;
  private static final int REPLY = 19;
  private static final int LONGEST_CONTENT = 2000;
  private static final List<String> EDITABLE = List.of("content", "embeds", "components", "flags");

  private final Map<String, ObjectNode> messages = new ConcurrentHashMap<>();
  private final Map<String, String> byNonce = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Snowflakes ids;

  Messages(Snowflakes ids) {
    this.ids = ids;
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  /** All there are, oldest first. */
  List<ObjectNode> all() {
    return messages.values().stream()
        .sorted(Comparator.comparing(message -> message.get("id").asText()))
        .toList();
  }

  /** What the file behind an address holds. */
  byte[] file(String url) {
    return files.get(url);
  }

  void remove(String id) {
    messages.remove(id);
  }

  /** What is wrong with a message, if anything is. */
  static Optional<String> fault(JsonNode message) {
    boolean v2 = (message.path("flags").asInt() & COMPONENTS_V2) != 0;
    boolean saysNothing = message.path("content").asText().isBlank()
        && message.path("embeds").isEmpty()
        && message.path("components").isEmpty()
        && message.path("attachments").isEmpty();
    if (message.path("content").asText().length() > LONGEST_CONTENT) {
      return Optional.of("content: Must be 2000 or fewer in length.");
    }
    if (v2 && !message.path("content").asText().isEmpty()) {
      return Optional.of("content: not allowed with IS_COMPONENTS_V2");
    }
    return saysNothing ? Optional.of("Cannot send an empty message") : Optional.empty();
  }

  /** The message made before with the same enforced nonce, if there is one. */
  Optional<ObjectNode> sentBefore(String channel, JsonNode wanted) {
    return wanted.path("enforce_nonce").asBoolean()
        ? Optional.ofNullable(byNonce.get(channel + "/" + wanted.path("nonce").asText()))
            .flatMap(this::find)
        : Optional.empty();
  }

  ObjectNode create(ObjectNode channel, ObjectNode author, JsonNode wanted) {
    return kept(made(channel, author, wanted));
  }

  /** The same with what was uploaded to it. */
  ObjectNode create(ObjectNode channel, ObjectNode author, Call call, String address) {
    return kept(attached(made(channel, author, call.message()), call, address));
  }

  private ObjectNode made(ObjectNode channel, ObjectNode author, JsonNode wanted) {
    String now = Instant.now().toString();
    String content = wanted.path("content").asText("");
    ObjectNode message = Json.object(
        "id",
        ids.next(),
        "channel_id",
        channel.get("id").asText(),
        "author",
        author,
        "type",
        DEFAULT,
        "content",
        content,
        "timestamp",
        now,
        "edited_timestamp",
        null,
        "tts",
        false,
        "mention_everyone",
        false,
        "pinned",
        false,
        "mentions",
        content.contains(FakeDiscord.MENTION) ? Json.array(World.bot()) : Json.array(),
        "mention_roles",
        Json.array(),
        "attachments",
        Json.array(),
        "embeds",
        Json.array(),
        "components",
        wanted.path("components").isArray() ? wanted.get("components").deepCopy() : Json.array(),
        "flags",
        wanted.path("flags").asInt());
    Completed.in(message);
    if (wanted.hasNonNull("message_reference")) {
      refer(message, (ObjectNode) wanted.get("message_reference"));
    }
    if (wanted.hasNonNull("nonce")) {
      message.set("nonce", wanted.get("nonce"));
      byNonce.put(channel.get("id").asText() + "/" + wanted.get("nonce").asText(), id(message));
    }
    return message;
  }

  private ObjectNode kept(ObjectNode message) {
    messages.put(id(message), message);
    return message;
  }

  private static String id(ObjectNode message) {
    return message.get("id").asText();
  }

  private void refer(ObjectNode message, ObjectNode reference) {
    String to = reference.get("message_id").asText();
    message.put("type", REPLY);
    message.set(
        "message_reference",
        Json.object(
            "type", 0, "message_id", to, "channel_id", message.get("channel_id").asText()));
    message.set("referenced_message", messages.get(to));
  }

  /** What is shown while an interaction is worked on. */
  ObjectNode loading(ObjectNode channel, int flags) {
    return create(channel, World.bot(), Json.object("flags", LOADING | flags));
  }

  /** The message as it is after the change. */
  synchronized ObjectNode edit(ObjectNode before, JsonNode wanted) {
    return kept(changed(before, wanted));
  }

  /** The same with what was uploaded to it: nobody sees the one without the other. */
  synchronized ObjectNode edit(ObjectNode before, Call call, String address) {
    return kept(attached(changed(before, call.message()), call, address));
  }

  private static ObjectNode changed(ObjectNode before, JsonNode wanted) {
    ObjectNode message = before.deepCopy();
    int ephemeral = message.path("flags").asInt() & EPHEMERAL;
    for (String field : EDITABLE) {
      if (wanted.has(field)) {
        message.set(field, wanted.get(field).deepCopy());
      }
    }
    message.put("flags", (message.path("flags").asInt() | ephemeral) & ~LOADING);
    message.put("edited_timestamp", Instant.now().toString());
    Completed.in(message);
    return message;
  }

  private ObjectNode attached(ObjectNode message, Call call, String address) {
    if (!call.message().has("attachments")) {
      return message;
    }
    ArrayNode attachments = Json.array();
    for (JsonNode described : call.message().path("attachments")) {
      byte[] bytes = call.files().get("files[" + described.path("id").asText() + "]");
      attachments.add(bytes == null ? described : uploaded(described, bytes, address));
    }
    message.set("attachments", attachments);
    Completed.in(message);
    return message;
  }

  private ObjectNode uploaded(JsonNode described, byte[] bytes, String address) {
    String name = described.path("filename").asText();
    String url = address + "attachments/" + ids.next() + "/" + name;
    files.put(url, bytes);
    return Json.object(
        "id",
        ids.next(),
        "filename",
        name,
        "size",
        bytes.length,
        "url",
        url,
        "proxy_url",
        url,
        "content_type",
        "text/plain");
  }
}
