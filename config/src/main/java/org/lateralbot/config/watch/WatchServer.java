package org.lateralbot.config.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.lateralbot.config.watch.Part.State;

/**
 * Answers {@code GET /health} (200 if every part is well, else 503) and {@code GET /metrics}, to
 * programs on this machine only. One request at a time.
 */
public final class WatchServer implements AutoCloseable {

  private static final String HEALTH = "/health";
  private static final int PATIENCE_MILLIS = 3_000;
  private static final String JSON = "application/json";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService thread;

  private WatchServer(HttpServer server, ExecutorService thread) {
    this.server = server;
    this.thread = thread;
  }

  private record Answer(int status, String type, String body) {}

  /**
   * Begins to answer.
   *
   * @param port 0 for any free one
   * @throws IOException if the port cannot be had
   */
  public static WatchServer open(int port, List<Part> parts, Supplier<String> metrics)
      throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(here, 0);
    ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "watch"));
    server.setExecutor(thread);
    serve(server, HEALTH, () -> health(parts));
    serve(server, "/metrics", () -> new Answer(200, PROMETHEUS, metrics.get()));
    server.start();
    return new WatchServer(server, thread);
  }

  /** Why nothing can listen at a port now; empty if something can. */
  public static Optional<String> whyTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return Optional.empty();
    } catch (IOException taken) {
      return Optional.of(String.valueOf(taken.getMessage()));
    }
  }

  /** Whether a bot, well or not, answers at a port of this machine. */
  public static boolean answersAt(int port) {
    try {
      URI health = URI.create(
          "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + HEALTH);
      URLConnection asked = health.toURL().openConnection(Proxy.NO_PROXY);
      asked.setConnectTimeout(PATIENCE_MILLIS);
      asked.setReadTimeout(PATIENCE_MILLIS);
      String type = asked.getContentType();
      int status = ((HttpURLConnection) asked).getResponseCode();
      return JSON.equals(type) && (status == 200 || status == 503);
    } catch (IOException silent) {
      return false;
    }
  }

  /** Where it answers. */
  public int port() {
    return server.getAddress().getPort();
  }

  private static void serve(HttpServer server, String path, Supplier<Answer> answer) {
    server.createContext(path, exchange -> {
      try (exchange) {
        if (!exchange.getRequestURI().getPath().equals(path)) {
          exchange.sendResponseHeaders(404, -1);
        } else if (!exchange.getRequestMethod().equals("GET")) {
          exchange.getResponseHeaders().set("Allow", "GET");
          exchange.sendResponseHeaders(405, -1);
        } else {
          send(exchange, answer.get());
        }
      }
    });
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static Answer health(List<Part> parts) {
    Map<String, State> states = new LinkedHashMap<>();
    parts.forEach(part -> states.put(part.name(), part.state()));
    boolean healthy = states.values().stream().allMatch(State::healthy);
    return new Answer(healthy ? 200 : 503, JSON, json(healthy, states));
  }

  private static String json(boolean healthy, Map<String, State> states) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeBooleanField("healthy", healthy);
      json.writeObjectFieldStart("parts");
      for (Map.Entry<String, State> part : states.entrySet()) {
        json.writeObjectFieldStart(part.getKey());
        json.writeBooleanField("healthy", part.getValue().healthy());
        json.writeStringField("state", part.getValue().words());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }

  /** Stops answering; a request under way is not waited for. */
  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
  }
}
