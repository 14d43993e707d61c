package org.lateralbot.core.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody told the bot or the room.
 *
 * @param id the network's id; a second delivery of the same event carries the same id
 * @param room where it was said
 * @param sender who said it
 * @param replyTo the message it answers or belongs to, if any
 * @param thread the first message of the thread it was said in, if any
 * @param text the words, without the network's markup and without a mention of the bot
 * @param mentionsBot whether the bot was mentioned
 * @param manner how it was said
 * @param sentAt when, by the network's clock; deadlines are judged by it
 */
public record IncomingMessage(
    MessageId id,
    Room room,
    Person sender,
    Optional<MessageId> replyTo,
    Optional<MessageId> thread,
    String text,
    boolean mentionsBot,
    Manner manner,
    Instant sentAt)
    implements Incoming {

  @Override
  public RoomId roomId() {
    return room.id();
  }

  /** Whether nobody but the sender and the bot sees it. */
  public boolean isPrivate() {
    return room.direct() || manner == Manner.CHOSEN;
  }
}
