package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What the REST side answers. Without the header {@code via}, JDA takes a 429 for Cloudflare's. */
public final class Responses {

  private Responses() {}

  static MockResponse json(int status, JsonNode body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .setHeader("via", "1.1 fake")
        .body(body.toString())
        .build();
  }

  public static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).setHeader("via", "1.1 fake").build();
  }

  public static MockResponse error(int status, int code, String message) {
    return json(status, Json.object("code", code, "message", message));
  }

  /** Too many requests to one route. */
  public static MockResponse routeLimited(int seconds) {
    return limited(seconds, false)
        .newBuilder()
        .setHeader("X-RateLimit-Scope", "user")
        .setHeader("X-RateLimit-Bucket", "abcd")
        .build();
  }

  /** Too many requests to one thing that others use as well. */
  public static MockResponse sharedLimited(int seconds) {
    return limited(seconds, false)
        .newBuilder()
        .setHeader("X-RateLimit-Scope", "shared")
        .setHeader("X-RateLimit-Bucket", "abcd")
        .build();
  }

  /** Too many requests of this bot in all. */
  public static MockResponse globallyLimited(int seconds) {
    return limited(seconds, true)
        .newBuilder()
        .setHeader("X-RateLimit-Scope", "global")
        .setHeader("X-RateLimit-Global", "true")
        .build();
  }

  private static MockResponse limited(int seconds, boolean global) {
    JsonNode body = Json.object(
        "message", "You are being rate limited.", "retry_after", seconds, "global", global);
    return json(429, body).newBuilder().setHeader("Retry-After", "" + seconds).build();
  }

  /** The request is carried out, but the connection is cut before the response has left. */
  static MockResponse cut() {
    return new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket())
        .build();
  }
}
