package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** The gateway: sessions, heartbeats, resuming with what was missed. */
public final class Gateway extends WebSocketListener {

  private static final int MESSAGE_CONTENT = 1 << 15;
  private static final int NO_CLOSE = 0;
  private static final int NORMAL = 1000;
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final int BITS_BELOW_THE_TIME = 22;

  private static final class Session {
    final String id;
    final int shard;
    final int shards;
    final int intents;
    final List<String> frames = new ArrayList<>();
    WebSocket socket;

    Session(String id, JsonNode identify, WebSocket socket) {
      this.id = id;
      this.shard = identify.path("shard").path(0).asInt(0);
      this.shards = identify.path("shard").path(1).asInt(1);
      this.intents = identify.path("intents").asInt();
      this.socket = socket;
    }

    boolean serves(String guild) {
      return Math.floorMod(Long.parseLong(guild) >> BITS_BELOW_THE_TIME, shards) == shard;
    }
  }

  private final World world;
  private final Snowflakes ids;
  private final String address;
  private final String token;
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile int closeOnIdentify = NO_CLOSE;
  private volatile boolean refusing;

  Gateway(World world, Snowflakes ids, String address, String token) {
    this.world = world;
    this.ids = ids;
    this.address = address;
    this.token = token;
  }

  /** Every frame that the bot sent, in order. */
  public BlockingQueue<JsonNode> received() {
    return received;
  }

  /** From now on, whoever identifies is sent away with this code. */
  public void refuseToIdentify(int code) {
    closeOnIdentify = code;
  }

  /** While set, no connection is let in. */
  public void refuseConnections(boolean refuse) {
    refusing = refuse;
  }

  /** How many sessions there are. */
  public int sessions() {
    return sessions.size();
  }

  /** How many connections were not let in. */
  public int refusals() {
    return refusals.get();
  }

  boolean refusesOne() {
    if (refusing) {
      refusals.incrementAndGet();
    }
    return refusing;
  }

  /** Op 7: the bot is to connect again. */
  public void askToReconnect() {
    sessions.forEach(session -> session.socket.send("{\"op\":7,\"d\":null}"));
  }

  /** Op 9: the session is over and cannot be resumed. */
  public synchronized void invalidateSessions() {
    List<Session> over = List.copyOf(sessions);
    sessions.clear();
    over.forEach(session -> session.socket.send("{\"op\":9,\"d\":false}"));
  }

  @Override
  public void onOpen(WebSocket socket, Response response) {
    socket.send("{\"op\":10,\"s\":null,\"t\":null,\"d\":{\"heartbeat_interval\":41250}}");
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    JsonNode frame = Json.read(text);
    received.add(frame);
    switch (frame.path("op").asInt()) {
      case 1 -> socket.send("{\"op\":11}");
      case 2 -> identify(socket, frame.path("d"));
      case 6 -> resume(socket, frame.path("d"));
      default -> {}
    }
  }

  /** Who leaves in order does not come back to the session. */
  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    if (code == NORMAL) {
      sessions.removeIf(session -> session.socket == socket);
    }
    socket.close(code >= 4000 ? NORMAL : code, null);
  }

  private synchronized void identify(WebSocket socket, JsonNode data) {
    int code = token.equals(data.path("token").asText()) ? closeOnIdentify : AUTHENTICATION_FAILED;
    if (code != NO_CLOSE) {
      socket.close(code, "refused");
      return;
    }
    Session session = new Session(ids.next(), data, socket);
    sessions.add(session);
    boolean serves = session.serves(World.GUILD);
    dispatch(
        session,
        "READY",
        Json.object(
            "v",
            10,
            "user",
            World.bot(),
            "guilds",
            serves ? Json.array(Json.object("id", World.GUILD, "unavailable", true)) : Json.array(),
            "private_channels",
            Json.array(),
            "session_id",
            session.id,
            "resume_gateway_url",
            address,
            "application",
            Json.object("id", World.APPLICATION, "flags", 0)));
    if (serves) {
      dispatch(session, "GUILD_CREATE", world.guild());
    }
  }

  private synchronized void resume(WebSocket socket, JsonNode data) {
    String wanted = data.path("session_id").asText();
    for (Session session : sessions) {
      if (session.id.equals(wanted)) {
        session.socket = socket;
        session
            .frames
            .subList(data.path("seq").asInt(), session.frames.size())
            .forEach(socket::send);
        dispatch(session, "RESUMED", Json.object());
        return;
      }
    }
    socket.send("{\"op\":9,\"d\":false}");
  }

  /** Tells the shard of the guild; without an intent for it, what people wrote is blanked. */
  synchronized void toGuild(String event, ObjectNode data) {
    for (Session session : sessions) {
      if (session.serves(World.GUILD)) {
        dispatch(session, event, event.startsWith("MESSAGE_") ? seenBy(session, data) : data);
      }
    }
  }

  /** Tells the shard that has the direct channels. */
  synchronized void toDirect(String event, ObjectNode data) {
    for (Session session : sessions) {
      if (session.shard == 0) {
        dispatch(session, event, data);
      }
    }
  }

  private static ObjectNode seenBy(Session session, ObjectNode message) {
    boolean own = message.path("author").path("id").asText().equals(World.APPLICATION);
    boolean mentioned = message.path("content").asText().contains("<@" + World.APPLICATION + ">");
    ObjectNode seen = message.deepCopy();
    if ((session.intents & MESSAGE_CONTENT) == 0 && !own && !mentioned) {
      seen.put("content", "").set("embeds", Json.array());
      seen.set("attachments", Json.array());
      seen.set("components", Json.array());
    }
    return seen;
  }

  /** What goes to a session whose socket is gone is kept for when it resumes. */
  private static void dispatch(Session session, String event, ObjectNode data) {
    String frame = Json.object("op", 0, "t", event, "s", session.frames.size() + 1, "d", data)
        .toString();
    session.frames.add(frame);
    session.socket.send(frame);
  }
}
