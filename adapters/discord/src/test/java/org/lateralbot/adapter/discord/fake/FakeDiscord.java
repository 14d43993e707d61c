package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Discord, as far as the bot can see it, on a port of this machine. */
public final class FakeDiscord implements AutoCloseable {

  public static final String TOKEN = "fake.bot.token";
  public static final String GUILD = World.GUILD;
  public static final String ROOM = World.CHANNEL;
  public static final String ROOM_NAME = World.CHANNEL_NAME;
  public static final String MENTION = "<@" + World.APPLICATION + ">";

  final World world = new World();
  final Snowflakes ids = new Snowflakes();
  final Messages messages = new Messages(ids);
  final Interactions interactions = new Interactions(messages);
  private final MockWebServer server = new MockWebServer();
  private final AcceptedSockets sockets = new AcceptedSockets();
  private final Faults faults = new Faults();
  private final Gateway gateway;
  private final Rest rest;
  private volatile int gatewayConnection;
  private volatile Duration distance = Duration.ZERO;

  /** Starts on any free port. */
  public FakeDiscord() {
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer(request);
      }
    });
    server.setServerSocketFactory(sockets);
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    String host = "127.0.0.1:" + server.getPort();
    gateway = new Gateway(world, ids, gatewayAddress(), TOKEN);
    rest = new Rest(
        world, messages, interactions, gateway, ids, "http://" + host + "/", gatewayAddress());
  }

  /** Where the REST side is. */
  public String address() {
    return "http://127.0.0.1:" + server.getPort() + "/api/v10/";
  }

  /** Where the gateway is. */
  public String gatewayAddress() {
    return "ws://127.0.0.1:" + server.getPort() + "/gateway";
  }

  /** From now on every response of the REST side takes this long to arrive. */
  public void isAway(Duration other) {
    distance = other;
  }

  public Gateway gateway() {
    return gateway;
  }

  public Faults faults() {
    return faults;
  }

  /** A new member of the guild. */
  public FakePerson joins(String name) {
    return new FakePerson(this, world.join(World.user(ids.next(), name), false));
  }

  /** A new member of the guild who may manage messages. */
  public FakePerson joinsAsModerator(String name) {
    return new FakePerson(this, world.join(World.user(ids.next(), name), true));
  }

  /** Somebody who is in no guild with the bot. */
  public String stranger() {
    return ids.next();
  }

  /** Everything asked of the REST side so far, in order. */
  public List<Call> calls() {
    return List.copyOf(rest.calls());
  }

  public List<Call> calls(String method, String path) {
    return calls().stream().filter(call -> call.is(method, path)).toList();
  }

  /** A message as it stands now; empty if it is gone. */
  public Optional<JsonNode> message(String id) {
    return messages.find(id).map(ObjectNode::deepCopy);
  }

  /** Everything the bot has said and has not taken back, oldest first, as it stands now. */
  public List<JsonNode> saidByBot() {
    return messages.all().stream()
        .filter(message -> message.at("/author/id").asText().equals(World.APPLICATION))
        .map(message -> (JsonNode) message.deepCopy())
        .toList();
  }

  /** Shows a message of the bot's that was made elsewhere; gives its id. */
  public String shows(JsonNode message) {
    return messages.create(world.channel(ROOM), World.bot(), message).get("id").asText();
  }

  /** What the file behind an address holds. */
  public byte[] file(String url) {
    return messages.file(url);
  }

  /** The command that is registered under a name. */
  public Optional<ObjectNode> command(String name) {
    return rest.command(name);
  }

  /** Opens a thread at a message; its id is the message's. */
  public void opensThread(String message) {
    ObjectNode thread = world.thread(messages.find(message).orElseThrow());
    gateway.toGuild("THREAD_CREATE", thread);
  }

  /** Opens a private thread for some people and the bot; gives its id. */
  public String opensPrivateThread(FakePerson... people) {
    Set<String> letIn = new HashSet<>(ids(people));
    letIn.add(World.APPLICATION);
    ObjectNode thread = world.privateThread(ids.next(), letIn);
    gateway.toGuild("THREAD_CREATE", thread);
    return thread.get("id").asText();
  }

  /** Opens a private thread that the bot is not let into and hears nothing of; gives its id. */
  public String opensThreadBehindTheBotsBack(FakePerson... people) {
    return world.privateThread(ids.next(), Set.copyOf(ids(people))).get("id").asText();
  }

  private static List<String> ids(FakePerson... people) {
    return Arrays.stream(people).map(FakePerson::id).toList();
  }

  /** From now on those who may manage messages in the guild may not in the channel. */
  public void forbidsModerating() {
    gateway.toGuild("CHANNEL_UPDATE", world.withoutModerators());
  }

  /** The bot is taken out of the guild, or let in again. */
  public void removesBot() {
    gateway.toGuild("GUILD_DELETE", Json.object("id", World.GUILD));
  }

  public void invitesBot() {
    gateway.toGuild("GUILD_CREATE", world.guild());
  }

  /** Cuts the connection of the gateway without a word. */
  public void cutGateway() throws IOException {
    Socket socket = sockets.accepted().get(gatewayConnection);
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** The first call that fits, waiting for it if need be. */
  public Call await(Predicate<Call> wanted) throws InterruptedException {
    return Patience.until(() -> calls().stream().filter(wanted).findFirst());
  }

  public Call await(String method, String path) throws InterruptedException {
    return await(call -> call.is(method, path));
  }

  private MockResponse answer(RecordedRequest request) {
    if ("websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
      if (gateway.refusesOne()) {
        return Responses.status(503);
      }
      gatewayConnection = request.getConnectionIndex();
      return new MockResponse.Builder().webSocketUpgrade(gateway).build();
    }
    Call call = Requests.read(request);
    boolean known = ("Bot " + TOKEN).equals(request.getHeaders().get("Authorization"));
    return recorded(call, respond(call, known));
  }

  private MockResponse respond(Call call, boolean known) {
    Optional<MockResponse> fault = faults.takeInstead(call);
    if (fault.isPresent()) {
      return fault.get();
    }
    if (!known && !Rest.carriesItsSecret(call)) {
      return Responses.error(401, 0, "401: Unauthorized");
    }
    MockResponse response = rest.answer(call);
    return faults.takeCut(call) ? Responses.cut() : response;
  }

  private MockResponse recorded(Call call, MockResponse response) {
    rest.calls().add(call.answered(response, Bodies.json(response)));
    return response
        .newBuilder()
        .headersDelay(distance.toNanos(), TimeUnit.NANOSECONDS)
        .build();
  }

  /** Stops, and holds everything that was asked and answered against Discord's own description. */
  @Override
  public void close() {
    sockets.close();
    server.close();
    OpenApi.check(calls());
  }
}
