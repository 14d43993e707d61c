package org.lateralbot.adapter.matrix;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Port: an account on a homeserver. Everything that goes in and out is JSON as the Matrix
 * specification has it, so that only what stands behind this interface knows the client library.
 *
 * <p>Called from any thread. What needs the homeserver waits for it and throws {@link
 * HomeserverException} if it refuses or cannot be reached.
 */
public interface MatrixPort extends AutoCloseable {

  /** What hears the homeserver. */
  @FunctionalInterface
  interface SyncListener {

    /**
     * Takes the answer to one sync request. The next one is sent, and this one's end is noted, when
     * the stage completes: what was not dealt with until then comes again after a crash.
     *
     * @param response as in {@code GET /sync}; message events of encrypted rooms still encrypted
     * @param since where the one before ended; empty in the first sync of all, which brings history
     */
    CompletionStage<?> synced(String response, Optional<String> since);
  }

  /** The full id of the account, such as {@code @lateral:garden.example}. */
  String userId();

  /** Begins to sync, and returns when the first sync has been dealt with. */
  void start(SyncListener listener);

  /** Whether the last sync came to its end. Answers at once. */
  boolean isSyncing();

  /**
   * Decrypts an event of type {@code m.room.encrypted}. Never waits for a key.
   *
   * @param event the whole event
   * @return {@code {"type": ..., "content": ...}}; empty if there is no key for it (yet)
   */
  Optional<String> decrypt(String event);

  /**
   * Sends an event, encrypted where the room is. Waits as long as the homeserver's limits demand.
   *
   * @param transaction the same for every attempt, so that the homeserver drops doubles
   * @return the event's id
   */
  String send(String room, String type, String content, String transaction);

  /**
   * Uploads a file, encrypted if it goes to an encrypted room.
   *
   * @return what a message says of it: {@code {"url": ...}} or {@code {"file": {...}}}
   */
  String upload(String room, byte[] bytes, String mediaType);

  /**
   * Asks the homeserver for something.
   *
   * @param path below {@code /_matrix/client/v3/}, percent-encoded
   * @return the answer; empty if there is no such thing or the account may not see it
   */
  Optional<String> get(String path);

  /** Tells the homeserver something; {@code method} is {@code PUT} or {@code POST}. */
  String tell(String method, String path, String body);

  /**
   * Tells the homeserver something by {@code POST} that would happen twice if it were told twice: when
   * the answer is lost, nobody knows whether it has happened.
   */
  String tellOnce(String path, String body);

  /** Stops to sync and lets go of everything, within a few seconds. Can be called twice. */
  @Override
  void close();
}
