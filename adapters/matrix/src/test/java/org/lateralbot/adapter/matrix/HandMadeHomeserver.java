package org.lateralbot.adapter.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a homeserver as the adapter talks to, on a loopback address, with answers written by
 * hand. It takes every request for granted but the ones a test has told it to refuse.
 */
public final class HandMadeHomeserver implements AutoCloseable {

  public static final String NAME = "garden.example";
  public static final String BOT = "@lateral:" + NAME;

  private static final Pattern PATH = Pattern.compile("/_matrix/(?:client|media)/(?:v[13]/)?(.*)");
  private static final int LONGEST_POLL_MILLIS = 2000;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final Pattern SINCE = Pattern.compile("(?:^|&)(?:since|to)=(\\d+)");

  /** A request as it came in. */
  record Request(String method, String path, JsonNode body) {}

  /** A room that the bot was removed from, and when: the place in the stream. */
  private record Removal(HandMadeRoom room, int at) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HandMadeRoom> rooms = new LinkedHashMap<>();
  private final Map<String, HandMadeRoom> invitations = new LinkedHashMap<>();
  private final Map<String, Removal> removals = new HashMap<>();
  private final Map<String, String> transactions = new HashMap<>();
  private final Map<String, JsonNode> accountData = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final Set<String> limited = new TreeSet<>();
  private final List<Predicate<Request>> refused = new ArrayList<>();
  private final Set<String> lost = new TreeSet<>();
  private int stream;
  private int events;
  private boolean away;

  public HandMadeHomeserver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Makes a room with the bot and these accounts in it. */
  public synchronized HandMadeRoom room(String id, String... people) {
    HandMadeRoom room = new HandMadeRoom(this, id);
    rooms.put(id, room);
    room.found(people);
    return room;
  }

  /** Invites the bot into a room. */
  synchronized HandMadeRoom invite(String id, String inviter) {
    HandMadeRoom room = new HandMadeRoom(this, id);
    room.found(inviter);
    room.state(inviter, "m.room.member", BOT, Json.object().put("membership", "invite"));
    room.begin(moved());
    invitations.put(id, room);
    return room;
  }

  /** Removes the bot from a room. */
  synchronized void remove(HandMadeRoom room) {
    rooms.remove(room.id());
    removals.put(room.id(), new Removal(room, moved()));
  }

  /** Continues a room in another one, into which the bot is invited. */
  synchronized HandMadeRoom upgrade(HandMadeRoom older, String id, String inviter) {
    older.sets(inviter, "m.room.tombstone", "", Json.object().put("replacement_room", id));
    HandMadeRoom newer = invite(id, inviter);
    newer.continues(inviter, older);
    return newer;
  }

  synchronized void put(String path, JsonNode data) {
    accountData.put(path, data);
  }

  synchronized int nextEvent() {
    return ++events;
  }

  /** Something happened in a room: syncs that wait are answered. */
  synchronized int moved() {
    notifyAll();
    return ++stream;
  }

  /** Refuses the next request whose path starts so, as one too many. */
  synchronized void limitNext(String path) {
    limited.add(path);
  }

  /** Refuses the next request that fits. */
  synchronized void refuseNext(Predicate<Request> unwanted) {
    refused.add(unwanted);
  }

  /** Does what the next request whose path starts so wants, but the answer never arrives. */
  synchronized void loseNextAnswer(String path) {
    lost.add(path);
  }

  private synchronized boolean isLost(Request request) {
    return lost.removeIf(request.path()::startsWith);
  }

  /** Whether every request is answered with a fault of the server. */
  synchronized void away(boolean now) {
    away = now;
    notifyAll();
  }

  /** Returns once there was a request whose path starts so, or after a while. */
  synchronized boolean wasAsked(String path) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (requests.stream().noneMatch(request -> request.path().startsWith(path))) {
      if (System.nanoTime() > end) {
        return false;
      }
      wait(PATIENCE_MILLIS);
    }
    return true;
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      Matcher matcher = PATH.matcher(path);
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Request request = new Request(
          exchange.getRequestMethod(),
          matcher.matches() ? URLDecoder.decode(matcher.group(1), UTF_8) : path,
          body.startsWith("{") ? Json.read(body) : Json.object());
      Optional<JsonNode> answer = reply(request, exchange.getRequestURI().getQuery());
      if (isLost(request)) {
        return;
      }
      byte[] bytes = answer
          .orElseGet(() -> Json.object().put("errcode", "M_NOT_FOUND").put("error", ""))
          .toString()
          .getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status(answer), bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static int status(Optional<JsonNode> answer) {
    return answer.map(json -> json.path("status").asInt(200)).orElse(404);
  }

  private synchronized Optional<JsonNode> reply(Request request, String query)
      throws InterruptedException {
    requests.add(request);
    notifyAll();
    if (away) {
      return Optional.of(HandMadeAnswers.error(503, "M_UNKNOWN"));
    }
    if (limited.removeIf(request.path()::startsWith)) {
      return Optional.of(HandMadeAnswers.error(429, "M_LIMIT_EXCEEDED").put("retry_after_ms", 50));
    }
    if (refused.removeIf(unwanted -> unwanted.test(request))) {
      return Optional.of(HandMadeAnswers.error(400, "M_UNKNOWN"));
    }
    return switch (request.path().replaceFirst("/.*", "")) {
      case "versions" -> Optional.of(HandMadeAnswers.versions());
      case "login" -> HandMadeAnswers.login(request.body());
      case "account" -> Optional.of(HandMadeAnswers.session());
      case "profile" -> Optional.of(Json.object().put("displayname", "Lateral"));
      case "sync" -> Optional.of(sync(query));
      case "rooms" -> inRoom(request, query);
      case "join" -> join(request.path().substring("join/".length()));
      case "joined_rooms" -> Optional.of(joinedRooms());
      case "createRoom" ->
        Optional.of(create(request.body().path("invite").path(0).asText()));
      case "capabilities" -> Optional.of(Json.object().set("capabilities", Json.object()));
      case "media" -> Optional.of(Json.object().put("m.upload.size", 1_000_000));
      case "upload" -> Optional.of(Json.object().put("content_uri", "mxc://" + NAME + "/1"));
      case "user" -> ofUser(request);
      case "keys" -> Optional.of(HandMadeAnswers.keys());
      default -> Optional.empty();
    };
  }

  private ObjectNode joinedRooms() {
    ObjectNode joined = Json.object();
    joined.set("joined_rooms", Json.array(rooms.keySet()));
    return joined;
  }

  /** Whoever is invited comes at once; nothing is encrypted. */
  private ObjectNode create(String invited) {
    String id = "!made-" + nextEvent() + ":" + NAME;
    room(id, BOT, invited).joins(invited);
    return Json.object().put("room_id", id);
  }

  private Optional<JsonNode> ofUser(Request request) {
    if (request.path().endsWith("/filter")) {
      return Optional.of(Json.object().put("filter_id", "1"));
    }
    if (request.method().equals("PUT")) {
      accountData.put(request.path(), request.body());
    }
    return Optional.ofNullable(accountData.get(request.path()));
  }

  private Optional<JsonNode> join(String id) {
    return Optional.ofNullable(invitations.remove(id)).map(room -> {
      rooms.put(id, room);
      room.joins(BOT);
      return Json.object().put("room_id", id);
    });
  }

  private Optional<JsonNode> inRoom(Request request, String query) {
    String[] path = request.path().split("/", 5);
    if (path[2].equals("leave")) {
      invitations.remove(path[1]);
      return Optional.of(Json.object());
    }
    HandMadeRoom room = rooms.get(path[1]);
    if (room == null) {
      return path[2].equals("state") ? stateAtRemoval(path[1]) : Optional.empty();
    }
    return switch (path[2]) {
      case "state" -> Optional.of(room.currentState());
      case "event" -> room.event(path[3]);
      case "messages" -> Optional.of(room.gap(since(query)));
      case "send" -> Optional.of(send(room, path[3], path[4], request.body()));
      default -> Optional.empty();
    };
  }

  /** Who was in a room may see it as it was then. */
  private Optional<JsonNode> stateAtRemoval(String id) {
    return Optional.ofNullable(removals.get(id)).map(removal -> removal.room().currentState());
  }

  private ObjectNode send(HandMadeRoom room, String type, String transaction, JsonNode content) {
    String id = transactions.computeIfAbsent(
        transaction, unknown -> room.says(BOT, type, content.deepCopy()));
    return Json.object().put("event_id", id);
  }

  /** The place in the stream that a query names; -1 if it names none. */
  private static int since(String query) {
    Matcher since = SINCE.matcher(query == null ? "" : query);
    return since.find() ? Integer.parseInt(since.group(1)) : -1;
  }

  private ObjectNode sync(String query) throws InterruptedException {
    int from = since(query);
    long end = System.nanoTime() + LONGEST_POLL_MILLIS * 1_000_000L;
    while (from >= 0 && from == stream && !away && System.nanoTime() < end) {
      wait(LONGEST_POLL_MILLIS);
    }
    ObjectNode response = Json.object().put("next_batch", String.valueOf(stream));
    ObjectNode found = response.putObject("rooms");
    ObjectNode joined = found.putObject("join");
    rooms.forEach((id, room) -> room.since(from).ifPresent(part -> joined.set(id, part)));
    ObjectNode left = found.putObject("leave");
    removals.forEach((id, removal) -> {
      if (removal.at() > from) {
        left.putObject(id);
      }
    });
    ObjectNode invited = found.putObject("invite");
    invitations.forEach((id, room) -> {
      if (room.began() > from) {
        ArrayNode state = invited.putObject(id).putObject("invite_state").putArray("events");
        room.currentState().forEach(state::add);
      }
    });
    return response;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
