package org.lateralbot.adapter.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A homeserver of which only prepared questions can be asked, and that writes down what it is told. */
final class ScriptedPort implements MatrixPort {

  static final String SELF = "@lateral:garden.example";

  private final Map<String, String> answers = new HashMap<>();
  private final List<String> told = new ArrayList<>();

  /** @param path as it is asked for, percent-encoded */
  ScriptedPort answering(String path, String json) {
    answers.put(path, json);
    return this;
  }

  /** What it was told, as method and path. */
  List<String> told() {
    return told;
  }

  @Override
  public String userId() {
    return SELF;
  }

  @Override
  public Optional<String> get(String path) {
    return Optional.ofNullable(answers.get(path));
  }

  @Override
  public String tell(String method, String path, String body) {
    told.add(method + " " + path);
    return "{}";
  }

  @Override
  public String tellOnce(String path, String body) {
    return tell("POST", path, body);
  }

  @Override
  public boolean isSyncing() {
    return true;
  }

  @Override
  public Optional<String> decrypt(String event) {
    return Optional.empty();
  }

  @Override
  public void start(SyncListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String send(String room, String type, String content, String transaction) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String upload(String room, byte[] bytes, String mediaType) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
