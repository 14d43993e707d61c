package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;

/** The routes of the REST side that the bot needs; every other one does not exist. */
final class Rest {

  private interface Handler {
    MockResponse handle(Call call, Matcher path);
  }

  private record Route(Pattern pattern, Handler handler) {}

  private final World world;
  private final Messages messages;
  private final Interactions interactions;
  private final Gateway gateway;
  private final Snowflakes ids;
  private final String address;
  private final String gatewayAddress;
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final Map<String, ObjectNode> commands = new ConcurrentHashMap<>();
  private final List<Route> routes = List.of(
      route("GET /gateway/bot", (call, path) -> gatewayBot()),
      route("GET /users/@me", (call, path) -> Responses.json(200, World.bot())),
      route("GET /users/(\\d+)", (call, path) -> user(path.group(1))),
      route("GET /guilds/ID/members/(\\d+)", (call, path) -> member(path.group(1))),
      route(
          "GET /channels/(\\d+)/thread-members/(\\d+)",
          (call, path) -> threadMember(path.group(1), path.group(2))),
      route("POST /users/@me/channels", (call, path) -> openDirect(call)),
      route("GET /applications/ID/commands", (call, path) -> commands()),
      route("PUT /applications/ID/commands", (call, path) -> replaceCommands(call)),
      route(
          "POST /interactions/(\\d+)/([^/]+)/callback",
          (call, path) -> acknowledge(call, path.group(1), path.group(2))),
      route("POST /webhooks/ID/([^/]+)", (call, path) -> followUp(call, path.group(1))),
      route(
          "(?:GET|PATCH|DELETE) /webhooks/ID/([^/]+)/messages/([^/]+)",
          (call, path) -> ofInteraction(call, path.group(1), path.group(2))),
      route("POST /channels/(\\d+)/messages", (call, path) -> create(call, path.group(1))),
      route(
          "(?:GET|PATCH|DELETE) /channels/ID/messages/(\\d+)",
          (call, path) -> ofChannel(call, path.group(1))));

  Rest(
      World world,
      Messages messages,
      Interactions interactions,
      Gateway gateway,
      Snowflakes ids,
      String address,
      String gatewayAddress) {
    this.world = world;
    this.messages = messages;
    this.interactions = interactions;
    this.gateway = gateway;
    this.ids = ids;
    this.address = address;
    this.gatewayAddress = gatewayAddress;
  }

  private static Route route(String methodAndPath, Handler handler) {
    return new Route(Pattern.compile(methodAndPath.replace("ID", "\\d+")), handler);
  }

  BlockingQueue<Call> calls() {
    return calls;
  }

  /** The command that is registered under a name. */
  Optional<ObjectNode> command(String name) {
    return Optional.ofNullable(commands.get(name));
  }

  MockResponse answer(Call call) {
    String line = call.method() + " " + call.path();
    for (Route route : routes) {
      Matcher matcher = route.pattern().matcher(line);
      if (matcher.matches()) {
        return route.handler().handle(call, matcher);
      }
    }
    return Responses.error(404, 0, "404: Not Found");
  }

  /** Whether the request needs no token, because a secret stands in its path. */
  static boolean carriesItsSecret(Call call) {
    return call.path().startsWith("/interactions/") || call.path().startsWith("/webhooks/");
  }

  private MockResponse gatewayBot() {
    return Responses.json(
        200,
        Json.object(
            "url",
            gatewayAddress,
            "shards",
            1,
            "session_start_limit",
            Json.object(
                "total", 1000, "remaining", 999, "reset_after", 14_400_000, "max_concurrency", 1)));
  }

  private MockResponse member(String user) {
    ObjectNode member = world.member(user);
    return member == null
        ? Responses.error(404, 10007, "Unknown Member")
        : Responses.json(200, member);
  }

  private MockResponse threadMember(String thread, String user) {
    if (world.threadMember(thread, World.APPLICATION) == null) {
      return Responses.error(403, 50001, "Missing Access");
    }
    ObjectNode member = world.threadMember(thread, user);
    return member == null
        ? Responses.error(404, 10007, "Unknown Member")
        : Responses.json(200, member);
  }

  private MockResponse user(String id) {
    ObjectNode member = world.member(id);
    return member == null
        ? Responses.error(404, 10013, "Unknown User")
        : Responses.json(200, member.get("user"));
  }

  private MockResponse openDirect(Call call) {
    ObjectNode member = world.member(call.body().path("recipient_id").asText());
    return member == null
        ? Responses.error(400, 50007, "Cannot send messages to this user")
        : Responses.json(200, world.direct((ObjectNode) member.get("user")));
  }

  private MockResponse commands() {
    return Responses.json(200, Json.array(commands.values().toArray()));
  }

  private MockResponse replaceCommands(Call call) {
    ArrayNode registered = Json.array();
    commands.clear();
    for (JsonNode wanted : call.body()) {
      ObjectNode command = wanted.deepCopy();
      command.put("id", ids.next()).put("application_id", World.APPLICATION);
      command.put("version", ids.next());
      command.putIfAbsent("default_member_permissions", Json.read("null"));
      commands.put(command.get("name").asText(), command);
      registered.add(command);
    }
    return Responses.json(200, registered);
  }

  private MockResponse acknowledge(Call call, String id, String token) {
    Optional<String> fault = Messages.fault(call.body().path("data"));
    return call.body().path("type").asInt() == 4 && fault.isPresent()
        ? invalid(fault.get())
        : interactions.acknowledge(call, id, token);
  }

  private MockResponse followUp(Call call, String token) {
    Optional<Interactions.Open> open =
        interactions.find(token).filter(found -> found.acknowledged.get());
    if (open.isEmpty()) {
      return Responses.error(404, 10015, "Unknown Webhook");
    }
    Optional<String> fault = Messages.fault(call.body());
    return fault.isPresent()
        ? invalid(fault.get())
        : Responses.json(200, followUp(call, open.get()));
  }

  /** Where the first answer was taken back, this one is the answer now. */
  private ObjectNode followUp(Call call, Interactions.Open interaction) {
    ObjectNode message = create(call, interaction.channel);
    if (interaction.original.flatMap(messages::find).isEmpty()) {
      interaction.original = Optional.of(message.get("id").asText());
    }
    return message;
  }

  private MockResponse ofChannel(Call call, String message) {
    return existing(call, messages.find(message));
  }

  private MockResponse ofInteraction(Call call, String token, String message) {
    Optional<Interactions.Open> open =
        interactions.find(token).filter(found -> found.acknowledged.get());
    if (open.isEmpty()) {
      return Responses.error(404, 10015, "Unknown Webhook");
    }
    return existing(
        call,
        message.equals("@original")
            ? open.get().original.flatMap(messages::find)
            : messages.find(message));
  }

  private MockResponse create(Call call, String channel) {
    ObjectNode room = world.channel(channel);
    if (room == null) {
      return Responses.error(404, 10003, "Unknown Channel");
    }
    Optional<String> fault = Messages.fault(call.body());
    if (fault.isPresent()) {
      return invalid(fault.get());
    }
    return messages
        .sentBefore(channel, call.body())
        .map(before -> Responses.json(200, before))
        .orElseGet(() -> Responses.json(200, create(call, room)));
  }

  private ObjectNode create(Call call, ObjectNode channel) {
    ObjectNode message = messages.create(channel, World.bot(), call, address);
    tell("MESSAGE_CREATE", message);
    return message;
  }

  private MockResponse existing(Call call, Optional<ObjectNode> found) {
    if (found.isEmpty()) {
      return Responses.error(404, 10008, "Unknown Message");
    }
    ObjectNode message = found.get();
    if (call.method().equals("DELETE")) {
      messages.remove(message.get("id").asText());
      return Responses.status(204);
    }
    if (call.method().equals("PATCH")) {
      Optional<String> fault = Messages.fault(call.message());
      if (fault.isPresent()) {
        return invalid(fault.get());
      }
      message = messages.edit(message, call, address);
    }
    return Responses.json(200, message);
  }

  private void tell(String event, ObjectNode message) {
    if (Interactions.isEphemeral(message)) {
      return;
    }
    ObjectNode told = message.deepCopy();
    if (World.isDirect(world.channel(message.get("channel_id").asText()))) {
      gateway.toDirect(event, told);
    } else {
      gateway.toGuild(event, told.put("guild_id", World.GUILD));
    }
  }

  private static MockResponse invalid(String why) {
    return Responses.error(400, 50035, "Invalid Form Body: " + why);
  }
}
