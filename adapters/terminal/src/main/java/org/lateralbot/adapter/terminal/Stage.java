package org.lateralbot.adapter.terminal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lateralbot.core.chat.MessageId;
import org.lateralbot.core.chat.RoomId;

/**
 * What the next line will be: who says it where, under which id, in reply to what. Changed by the
 * thread that reads lines; the scene and what was said last may be used by any thread.
 */
final class Stage {

  private final String run;
  private final Map<RoomId, MessageId> lastSaid = new ConcurrentHashMap<>();
  private volatile Scene scene;
  private Optional<String> event = Optional.empty();
  private Optional<MessageId> replyTo = Optional.empty();
  private long lines;

  /**
   * @param run what makes ids of this run unlike those of any other
   */
  Stage(Scene scene, String run) {
    this.scene = scene;
    this.run = run;
  }

  Scene scene() {
    return scene;
  }

  void show(Scene next) {
    scene = next;
  }

  /** The id of the line being read: the one that was set, else one of its own. */
  String event() {
    return event.orElseGet(() -> run + "." + lines);
  }

  void setEvent(String id) {
    event = Optional.of(id);
  }

  void setReplyTo(MessageId message) {
    replyTo = Optional.of(message);
  }

  Optional<MessageId> replyTo() {
    return replyTo;
  }

  /** A new line is read. */
  void lineRead() {
    lines++;
  }

  /** The line used the id that was set. */
  void eventUsed() {
    event = Optional.empty();
  }

  /** The line used the reply that was set. */
  void replyUsed() {
    replyTo = Optional.empty();
  }

  void said(RoomId room, MessageId message) {
    lastSaid.put(room, message);
  }

  Optional<MessageId> lastSaidHere() {
    return Optional.ofNullable(lastSaid.get(scene.here()));
  }
}
