package org.lateralbot.adapter.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;

/**
 * One request to the REST side and what it got.
 *
 * @param method such as {@code POST}
 * @param path without the address and version of the API
 * @param query what follows the question mark; empty if nothing does
 * @param body the JSON that was sent; an empty object if none was
 * @param files the files that were sent along, by their part's name
 * @param nanos when it came in, by {@link System#nanoTime()}
 * @param status of the response
 * @param response the JSON of the response, if it had any
 */
public record Call(
    String method,
    String path,
    String query,
    JsonNode body,
    Map<String, byte[]> files,
    long nanos,
    int status,
    Optional<JsonNode> response) {

  /** What a message is to be made of, whichever way it was sent. */
  ObjectNode message() {
    return (ObjectNode) (body.has("type") && body.has("data") ? body.get("data") : body);
  }

  /** Whether it is this request; the path is a regular expression. */
  public boolean is(String wantedMethod, String wantedPath) {
    return method.equals(wantedMethod) && path.matches(wantedPath);
  }

  Call answered(MockResponse response, Optional<JsonNode> json) {
    return new Call(method, path, query, body, files, nanos, response.getCode(), json);
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
