package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Somebody on Discord, and what they do there. */
public final class FakePerson {

  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int COMPLETION = 4;
  private static final int MODAL = 5;
  private static final int BUTTON = 2;
  private static final int SELECT = 3;
  private static final int STRING = 3;
  private static final int BOOLEAN = 5;
  private static final int LABEL = 18;
  private static final int TEXT_INPUT = 4;
  private static final int MODAL_RESPONSE = 9;

  private final FakeDiscord discord;
  private final ObjectNode member;
  private ObjectNode channel;

  FakePerson(FakeDiscord discord, ObjectNode member) {
    this.discord = discord;
    this.member = member;
    this.channel = discord.world.channel(World.CHANNEL);
  }

  public String id() {
    return member.get("user").get("id").asText();
  }

  /** The same person in their direct channel with the bot. */
  public FakePerson directly() {
    return in(discord.world.direct((ObjectNode) member.get("user")));
  }

  /** The same person in a thread. */
  public FakePerson inThread(String message) {
    return in(discord.world.channel(message));
  }

  private FakePerson in(ObjectNode other) {
    FakePerson person = new FakePerson(discord, member);
    person.channel = other;
    return person;
  }

  /** Says something where they are; gives the message's id. */
  public String says(String text) {
    return says(Json.object("content", text));
  }

  /** Says something as a reply; gives the message's id. */
  public String replies(String to, String text) {
    return says(Json.object("content", text, "message_reference", Json.object("message_id", to)));
  }

  private String says(ObjectNode wanted) {
    ObjectNode message = discord.messages.create(channel, (ObjectNode) member.get("user"), wanted);
    if (World.isDirect(channel)) {
      discord.gateway().toDirect("MESSAGE_CREATE", message);
    } else {
      ObjectNode shared = message.deepCopy();
      ObjectNode withoutUser = member.deepCopy();
      withoutUser.remove("user");
      shared.put("guild_id", World.GUILD).set("member", withoutUser);
      discord.gateway().toGuild("MESSAGE_CREATE", shared);
    }
    return message.get("id").asText();
  }

  /** Gives a slash command; only one that the bot has registered can be given. */
  public FakeInteraction gives(String command, Object... options) {
    return interacts(COMMAND, Optional.empty(), command(command, "", options));
  }

  /** Has begun to type an option of a slash command and wants completion. */
  public FakeInteraction completes(String command, String focused, Object... options) {
    return interacts(COMPLETION, Optional.empty(), command(command, focused, options));
  }

  private ObjectNode command(String name, String focused, Object... options) {
    ObjectNode registered = discord
        .command(name)
        .orElseThrow(() -> new IllegalArgumentException("the bot has not registered /" + name));
    ArrayNode given = Json.array();
    for (int i = 0; i < options.length; i += 2) {
      given.add(option(registered, (String) options[i], options[i + 1], focused));
    }
    return Json.object(
        "id", registered.get("id").asText(), "name", name, "type", 1, "options", given);
  }

  private static ObjectNode option(JsonNode registered, String name, Object value, String focused) {
    boolean known = false;
    for (JsonNode each : registered.path("options")) {
      known |= each.path("name").asText().equals(name);
    }
    if (!known) {
      throw new IllegalArgumentException("/" + registered.path("name") + " has no option " + name);
    }
    ObjectNode option = Json.object(
        "name", name, "type", value instanceof Boolean ? BOOLEAN : STRING, "value", value);
    return name.equals(focused) ? option.put("focused", true) : option;
  }

  /** Presses the button with a label. */
  public FakeInteraction presses(String message, String label) {
    JsonNode shown = discord.messages.find(message).orElseThrow();
    JsonNode button = Components.button(shown, label);
    return interacts(
        COMPONENT,
        Optional.of(message),
        Json.object("component_type", BUTTON, "custom_id", button.get("custom_id"), "id", 2));
  }

  /** Chooses in the only menu of a message. */
  public FakeInteraction selects(String message, String... values) {
    JsonNode shown = discord.messages.find(message).orElseThrow();
    JsonNode menu = Components.menu(shown);
    return interacts(
        COMPONENT,
        Optional.of(message),
        Json.object(
            "component_type",
            SELECT,
            "custom_id",
            menu.get("custom_id"),
            "id",
            2,
            "values",
            Json.array((Object[]) values)));
  }

  /** Fills in the modal that an interaction was answered with. */
  public FakeInteraction submits(FakeInteraction opened, Map<String, String> fields) {
    JsonNode response = opened.firstResponse();
    if (response.path("type").asInt() != MODAL_RESPONSE) {
      throw new IllegalArgumentException("no modal was shown");
    }
    ArrayNode filled = Json.array();
    for (JsonNode label : response.path("data").path("components")) {
      String id = label.path("component").path("custom_id").asText();
      if (label.path("type").asInt() == LABEL) {
        filled.add(Json.object(
            "type",
            LABEL,
            "id",
            filled.size() * 2 + 1,
            "component",
            Json.object(
                "type",
                TEXT_INPUT,
                "id",
                filled.size() * 2 + 2,
                "custom_id",
                id,
                "value",
                fields.getOrDefault(id, ""))));
      }
    }
    return interacts(
        MODAL,
        opened.message(),
        Json.object("custom_id", response.path("data").path("custom_id"), "components", filled));
  }

  private FakeInteraction interacts(int type, Optional<String> message, ObjectNode data) {
    String id = discord.ids.next();
    String token = "token" + id;
    boolean direct = World.isDirect(channel);
    ObjectNode event = Json.object(
        "id",
        id,
        "application_id",
        World.APPLICATION,
        "type",
        type,
        "token",
        token,
        "version",
        1,
        "data",
        data,
        "channel_id",
        channel.get("id").asText(),
        "channel",
        channel,
        "locale",
        "de",
        "context",
        direct ? 1 : 0,
        "entitlements",
        Json.array(),
        "app_permissions",
        Long.toString(World.BOT_PERMISSIONS),
        "attachment_size_limit",
        10_485_760,
        "authorizing_integration_owners",
        Json.object("0", direct ? "0" : World.GUILD));
    message.flatMap(discord.messages::find).ifPresent(shown -> event.set("message", shown));
    FakeInteraction interaction = new FakeInteraction(discord, token, message);
    discord.interactions.open(token, new Interactions.Open(id, type, channel, message));
    if (direct) {
      event.set("user", member.get("user"));
      discord.gateway().toDirect("INTERACTION_CREATE", event);
    } else {
      event.put("guild_id", World.GUILD).put("guild_locale", "en-US");
      event.set(
          "guild", Json.object("id", World.GUILD, "locale", "en-US", "features", Json.array()));
      event.set("member", member.deepCopy().put("permissions", permissions()));
      discord.gateway().toGuild("INTERACTION_CREATE", event);
    }
    return interaction;
  }

  private String permissions() {
    boolean moderates = !member.get("roles").isEmpty();
    return Long.toString(World.BOT_PERMISSIONS | (moderates ? 1L << 13 : 0));
  }
}
