package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;

/** Slash commands, buttons, menus, modals and completion, with Discord's rules for answering them. */
final class Interactions {

  private static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(3);
  private static final int WITH_MESSAGE = 4;
  private static final int DEFERRED = 5;
  private static final int EDIT = 7;

  /** One interaction and what has become of it. */
  static final class Open {
    final String id;
    final int type;
    final ObjectNode channel;
    final long began = System.nanoTime();
    final AtomicBoolean acknowledged = new AtomicBoolean();
    volatile long acknowledgedAfter;
    volatile Optional<String> original;
    volatile Optional<JsonNode> firstResponse = Optional.empty();

    Open(String id, int type, ObjectNode channel, Optional<String> message) {
      this.id = id;
      this.type = type;
      this.channel = channel;
      this.original = message;
    }

    boolean isTooLate() {
      return System.nanoTime() - began > TO_ACKNOWLEDGE.toNanos();
    }
  }

  private final Map<String, Open> byToken = new ConcurrentHashMap<>();
  private final Messages messages;

  Interactions(Messages messages) {
    this.messages = messages;
  }

  void open(String token, Open interaction) {
    byToken.put(token, interaction);
  }

  Optional<Open> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** The first response to an interaction; there is one, and only within three seconds. */
  MockResponse acknowledge(Call call, String id, String token) {
    Open interaction = byToken.get(token);
    if (interaction == null || !interaction.id.equals(id) || interaction.isTooLate()) {
      return Responses.error(404, 10062, "Unknown interaction");
    }
    if (!interaction.acknowledged.compareAndSet(false, true)) {
      return Responses.error(400, 40060, "Interaction has already been acknowledged.");
    }
    interaction.acknowledgedAfter = System.nanoTime() - interaction.began;
    int type = call.body().path("type").asInt();
    Optional<ObjectNode> message = respond(call, interaction, type);
    interaction.firstResponse = Optional.of(call.body());
    return call.query().contains("with_response=true")
        ? Responses.json(200, response(interaction, type, message))
        : Responses.status(204);
  }

  private Optional<ObjectNode> respond(Call call, Open interaction, int type) {
    int flags = call.body().path("data").path("flags").asInt();
    Optional<ObjectNode> message = switch (type) {
      case WITH_MESSAGE ->
        Optional.of(messages.create(interaction.channel, World.bot(), call.message()));
      case DEFERRED -> Optional.of(messages.loading(interaction.channel, flags));
      case EDIT ->
        interaction
            .original
            .flatMap(messages::find)
            .map(before -> messages.edit(before, call.message()));
      default -> Optional.empty();
    };
    if (type == WITH_MESSAGE || type == DEFERRED) {
      interaction.original = message.map(made -> made.get("id").asText());
    }
    return message;
  }

  private static ObjectNode response(Open interaction, int type, Optional<ObjectNode> message) {
    ObjectNode about = Json.object("id", interaction.id, "type", interaction.type);
    message.ifPresent(shown -> about
        .put("response_message_id", shown.get("id").asText())
        .put("response_message_loading", type == DEFERRED)
        .put("response_message_ephemeral", isEphemeral(shown)));
    ObjectNode response = Json.object("interaction", about);
    if (type == WITH_MESSAGE || type == EDIT) {
      message.ifPresent(
          shown -> response.set("resource", Json.object("type", type, "message", shown)));
    }
    return response;
  }

  static boolean isEphemeral(JsonNode message) {
    return (message.path("flags").asInt() & Messages.EPHEMERAL) != 0;
  }
}
