package org.lateralbot.core.chat;

import java.util.Optional;

/**
 * Something the bot says.
 *
 * @param id the same for every attempt to send it, so that a network can drop doubles
 * @param to who sees it
 * @param replyTo the message it answers, if any
 * @param thread the first message of the thread it belongs to, if any
 * @param about the poll or pledge whose card this is, if any: replies to it mean that one
 * @param content what it holds
 * @param asked whether the person asked to be reminded: only then may it notify anybody
 */
public record OutgoingMessage(
    String id,
    Destination to,
    Optional<MessageId> replyTo,
    Optional<MessageId> thread,
    Optional<ItemId> about,
    Content content,
    boolean asked) {

  /** Words to somebody, in answer to nothing. */
  public static OutgoingMessage of(String id, Destination to, Body body) {
    return new OutgoingMessage(
        id, to, Optional.empty(), Optional.empty(), Optional.empty(), Content.of(body), false);
  }

  /** The words. */
  public Body body() {
    return content.body();
  }

  public OutgoingMessage answering(MessageId message) {
    return new OutgoingMessage(id, to, Optional.of(message), thread, about, content, asked);
  }

  public OutgoingMessage inThread(Optional<MessageId> root) {
    return new OutgoingMessage(id, to, replyTo, root, about, content, asked);
  }

  public OutgoingMessage about(Optional<ItemId> item) {
    return new OutgoingMessage(id, to, replyTo, thread, item, content, asked);
  }

  public OutgoingMessage holding(Content other) {
    return new OutgoingMessage(id, to, replyTo, thread, about, other, asked);
  }

  /** The same as something the person asked to be told. */
  public OutgoingMessage asAsked() {
    return new OutgoingMessage(id, to, replyTo, thread, about, content, true);
  }
}
